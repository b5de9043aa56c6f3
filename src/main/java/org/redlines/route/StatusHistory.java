package org.redlines.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** Checks that a route's status history has the oldest entry first. */
public final class StatusHistory implements Rule {

    @Override
    public List<String> names() {
        return List.of("history-order");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord route : dossier.list(Kind.ROUTE)) {
            JsonNode history = route.body().path("statusHistory");
            for (int i = 1; i < history.size(); i++) {
                Optional<DateText> before =
                        DossierRecord.text(history.get(i - 1), "from").flatMap(DateText::parse);
                Optional<DateText> from =
                        DossierRecord.text(history.get(i), "from").flatMap(DateText::parse);
                if (before.isPresent() && from.isPresent() && from.get().isBefore(before.get())) {
                    findings.error(
                            "history-order",
                            route.location("/statusHistory/" + i + "/from"),
                            history.get(i).path("from").asText(),
                            "This is earlier than the entry before it; put the oldest first.");
                }
            }
        }
    }
}
