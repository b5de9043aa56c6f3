package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.geodata.DossierRecord;

/**
 * A disputed word with its readings.
 *
 * @param summary why its meaning matters
 * @param readings at least two readings
 */
public record Term(String id, String word, String summary, List<Reading> readings) {

    /**
     * One way to understand the word.
     *
     * @param heldBy ids of the actors who understand it so
     * @param inferred those among them for whom this is inferred
     * @param condition the condition that an arrangement must meet to match the word
     * @param statements ids of the statements in which actors use this reading
     */
    public record Reading(
            String id,
            String text,
            List<String> heldBy,
            Set<String> inferred,
            List<String> statements,
            Condition condition) {}

    /** Reads a term from a valid record, or from the properties of a published feature. */
    static Term of(JsonNode record) {
        List<Reading> readings = new ArrayList<>();
        for (JsonNode reading : record.path("readings")) {
            List<String> statements = new ArrayList<>();
            List<String> holders = new ArrayList<>();
            Set<String> inferred = new TreeSet<>();
            for (JsonNode holder : reading.path("heldBy")) {
                holders.add(holder.path("actor").asText());
                if (holder.path("inferred").asBoolean()) {
                    inferred.add(holder.path("actor").asText());
                }
                statements.addAll(DossierRecord.ids(holder, "statements"));
            }
            readings.add(new Reading(
                    reading.path("id").asText(),
                    reading.path("text").asText(),
                    List.copyOf(holders),
                    Set.copyOf(inferred),
                    List.copyOf(statements),
                    Condition.of(reading.path("condition"))));
        }
        return new Term(
                record.path("id").asText(),
                record.path("word").asText(),
                record.path("summary").asText(),
                List.copyOf(readings));
    }
}
