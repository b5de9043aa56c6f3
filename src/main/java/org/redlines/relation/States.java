package org.redlines.relation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** Checks relations: states are in order of time and do not overlap; the two actors are in alphabetical order. */
public final class States implements Rule {

    @Override
    public List<String> names() {
        return List.of("overlapping-states", "pair-order");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord relation : dossier.list(Kind.RELATION)) {
            JsonNode states = relation.body().path("states");
            for (int i = 1; i < states.size(); i++) {
                checkNext(relation, states.get(i - 1), i, findings);
            }
            checkPair(relation, findings);
        }
    }

    private static void checkNext(DossierRecord relation, JsonNode before, int index, Findings findings) {
        JsonNode state = relation.body().path("states").get(index);
        Optional<LocalDate> from =
                DossierRecord.text(state, "from").flatMap(DateText::parse).map(DateText::first);
        LocalDate end = DossierRecord.text(before, "to")
                .flatMap(DateText::parse)
                .map(DateText::first)
                .orElse(LocalDate.MAX);
        if (from.isPresent() && from.get().isBefore(end)) {
            findings.error(
                    "overlapping-states",
                    relation.location("/states/" + index + "/from"),
                    state.path("from").asText(),
                    "The state before, '" + before.path("state").asText() + "', lasts to "
                            + before.path("to").asText("no end") + ". End it where this one begins.");
        }
    }

    private static void checkPair(DossierRecord relation, Findings findings) {
        List<String> pair = relation.ids("pair");
        if (pair.size() == 2 && pair.get(0).compareTo(pair.get(1)) > 0) {
            findings.error(
                    "pair-order",
                    relation.location("/pair"),
                    String.join(", ", pair),
                    "Name the two in alphabetical order.");
        }
    }
}
