package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.geodata.DossierRecord;

/**
 * A claim or red line with the conditions that its words set.
 *
 * @param redLine a red line rather than a claim
 * @param from its first day, as precise as the evidence: {@code 2025-07} or {@code 2025-07-14}
 * @param to the day on which another replaced it; empty while nothing did
 * @param conditions all must hold
 */
public record CodedPosition(
        String id, String actor, boolean redLine, String strength, String from, String to, List<Coded> conditions) {

    /**
     * One condition with the evidence for it.
     *
     * @param statements what it is taken from
     * @param words those that carry it
     * @param loose whether the words also allow a narrower condition
     */
    public record Coded(Condition condition, List<String> statements, String words, String confidence, boolean loose) {}

    /** The position of a record that the schema finds well formed. */
    static CodedPosition of(DossierRecord record) {
        List<Coded> conditions = new ArrayList<>();
        for (JsonNode node : record.body().path("conditions")) {
            conditions.add(new Coded(
                    Condition.of(node.path("requires")),
                    DossierRecord.ids(node, "statements"),
                    node.path("words").asText(),
                    node.path("confidence").asText(),
                    node.path("bound").asText().equals("loose")));
        }
        return new CodedPosition(
                record.id(),
                record.text("actor").orElse(""),
                record.text("kind").orElse("").equals("red-line"),
                record.text("strength").orElse(""),
                record.text("validFrom").orElse(""),
                record.text("validTo").orElse(""),
                List.copyOf(conditions));
    }

    /**
     * Whether it held on a day. A month or a year counts from its first day.
     *
     * @param day ISO 8601, {@code 2024-09-06}
     */
    public boolean isActive(String day) {
        return from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) < 0);
    }

    /** Everything that must hold. */
    Condition condition() {
        return new Condition.All(conditions.stream().map(Coded::condition).toList());
    }
}
