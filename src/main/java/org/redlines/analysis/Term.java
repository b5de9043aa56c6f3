package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.geodata.DossierRecord;

/**
 * A disputed word and how it is understood.
 *
 * @param readings at least two
 */
public record Term(String id, String word, List<Reading> readings) {

    /**
     * One way to understand the word.
     *
     * @param condition true of the arrangements that the word then names
     * @param statements those by which actors hold this reading
     */
    public record Reading(String id, String text, List<String> statements, Condition condition) {}

    /** The term of a record that the schema finds well formed. */
    static Term of(DossierRecord record) {
        List<Reading> readings = new ArrayList<>();
        for (JsonNode reading : record.body().path("readings")) {
            List<String> statements = new ArrayList<>();
            reading.path("heldBy").forEach(holder -> statements.addAll(DossierRecord.ids(holder, "statements")));
            readings.add(new Reading(
                    reading.path("id").asText(),
                    reading.path("text").asText(),
                    List.copyOf(statements),
                    Condition.of(reading.path("condition"))));
        }
        return new Term(record.id(), record.text("word").orElse(""), List.copyOf(readings));
    }
}
