package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.geodata.DossierRecord;

/**
 * An arrangement that somebody proposed, or the state of affairs at a time.
 *
 * @param stateFrom first day of a state of affairs; empty for a proposal
 * @param stateTo the day after its last; empty while it lasts
 * @param said actor id to the statements in which it judged this very scenario
 */
public record Scenario(
        String id,
        String title,
        Arrangement arrangement,
        String stateFrom,
        String stateTo,
        Map<String, List<String>> said) {

    /** The scenario of a record that the schema finds well formed. */
    static Scenario of(DossierRecord record) {
        Map<String, Fact> facts = new TreeMap<>();
        record.body()
                .path("facts")
                .forEach(fact -> facts.put(fact.path("dimension").asText(), fact(fact)));
        Map<String, List<String>> said = new HashMap<>();
        record.body()
                .path("said")
                .forEach(one -> said.put(one.path("actor").asText(), DossierRecord.ids(one, "statements")));
        JsonNode state = record.body().path("state");
        return new Scenario(
                record.id(),
                record.text("title").orElse(""),
                new Arrangement(facts),
                state.path("from").asText(),
                state.path("to").asText(),
                said);
    }

    private static Fact fact(JsonNode node) {
        List<Set<String>> possible = new ArrayList<>();
        if (node.has("values")) {
            possible.add(Set.copyOf(DossierRecord.ids(node, "values")));
        }
        DossierRecord.ids(node, "oneOf").forEach(value -> possible.add(Set.of(value)));
        return new Fact(
                List.copyOf(possible), Doubt.find(node.path("doubt").asText()), DossierRecord.ids(node, "statements"));
    }
}
