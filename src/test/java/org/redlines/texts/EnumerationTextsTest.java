package org.redlines.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each value that the schemas of records allow a served property has its words in the catalogue of texts: an enumeration
 * is declared in {@code geodata/schema}, and a new value there fails here until it has words.
 */
class EnumerationTextsTest {

    // Made of geodata/schema, as DeclarationTest sees.
    private static final Path SERVED = Path.of("frontend/src/model/collections.schema.json");

    /** Issues are named by their records; how exact a date is, is told by how it is written. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("issue", "issues", "datePrecision");

    /** What a position does not govern is named without a word more. */
    private static final String WITHOUT_A_WORD = "role.context";

    private final Set<String> values = new TreeSet<>();

    @Test
    void eachValueHasItsWords() throws IOException {
        collect(new ObjectMapper().readTree(SERVED.toFile()), "");
        assertTrue(values.size() > 100, "the values are found: " + values.size());
        values.removeIf(value -> Texts.find(value).isPresent()
                || TOLD_OTHERWISE.contains(value.substring(0, value.indexOf('.')))
                || value.equals(WITHOUT_A_WORD));
        assertEquals(Set.of(), values);
    }

    private void collect(JsonNode schema, String property) {
        schema.path("enum").forEach(value -> {
            if (value.isTextual()) {
                values.add(property + "." + value.asText());
            }
        });
        schema.properties().forEach(part -> {
            boolean named = part.getKey().equals("properties") || part.getKey().equals("$defs");
            if (named) {
                // A definition is named as the property whose values it declares, with a capital.
                part.getValue()
                        .properties()
                        .forEach(one -> collect(
                                one.getValue(),
                                one.getKey().substring(0, 1).toLowerCase(Locale.ROOT)
                                        + one.getKey().substring(1)));
            } else if (part.getValue().isArray()) {
                part.getValue().forEach(one -> collect(one, property));
            } else {
                collect(part.getValue(), property);
            }
        });
    }
}
