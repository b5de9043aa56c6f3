package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.geodata.DossierRecord;

/**
 * A disputed word and how it is understood.
 *
 * @param summary why its meaning matters
 * @param readings at least two
 */
public record Term(String id, String word, String summary, List<Reading> readings) {

    /**
     * One way to understand the word.
     *
     * @param heldBy the actors who understand it so
     * @param inferred those of whom that is inferred
     * @param condition true of the arrangements that the word then names
     * @param statements those by which actors hold this reading
     */
    public record Reading(
            String id,
            String text,
            List<String> heldBy,
            Set<String> inferred,
            List<String> statements,
            Condition condition) {}

    /** The term of a record, or of the properties of a published feature; both are well formed. */
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
