package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.geodata.DossierRecord;

/**
 * An arrangement that somebody proposed, or the state of affairs at a time.
 *
 * @param proposedBy who proposed it; empty for a state of affairs
 * @param stateFrom first day of a state of affairs; empty for a proposal
 * @param stateTo the day after its last; empty if it continues
 * @param said actor id to the statements in which the actor judged this scenario
 */
public record Scenario(
        String id,
        String title,
        String summary,
        List<String> proposedBy,
        Arrangement arrangement,
        String stateFrom,
        String stateTo,
        Map<String, List<String>> said) {

    /** Reads a scenario from a valid record, or from the properties of a published feature. */
    static Scenario of(JsonNode record) {
        Map<String, Fact> facts = new TreeMap<>();
        record.path("facts").forEach(fact -> facts.put(fact.path("dimension").asText(), fact(fact)));
        Map<String, List<String>> said = new TreeMap<>();
        record.path("said").forEach(one -> said.put(one.path("actor").asText(), DossierRecord.ids(one, "statements")));
        JsonNode state = record.path("state");
        return new Scenario(
                record.path("id").asText(),
                record.path("title").asText(),
                record.path("summary").asText(),
                DossierRecord.ids(record, "proposedBy"),
                new Arrangement(facts),
                CodedPosition.firstDay(DossierRecord.text(state, "from").orElse("")),
                CodedPosition.firstDay(DossierRecord.text(state, "to").orElse("")),
                said);
    }

    private static Fact fact(JsonNode node) {
        List<Set<String>> possible = new ArrayList<>();
        if (!node.path("values").isEmpty()) {
            possible.add(Set.copyOf(DossierRecord.ids(node, "values")));
        }
        DossierRecord.ids(node, "oneOf").forEach(value -> possible.add(Set.of(value)));
        return new Fact(
                List.copyOf(possible),
                DossierRecord.text(node, "doubt").flatMap(Doubt::find),
                DossierRecord.ids(node, "statements"),
                DossierRecord.text(node, "inferred"));
    }
}
