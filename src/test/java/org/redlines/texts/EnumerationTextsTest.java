package org.redlines.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * An enumeration is declared once, in {@code geodata/schema} or beside a collection: its values, and the English label of
 * each. The catalogue of texts has these labels, each under the name of the property and the value, and a new value fails
 * here until it has a label.
 */
class EnumerationTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CATALOGUE = Path.of("src/main/resources/texts/en.json");

    // Made of geodata/schema, as DeclarationTest sees.
    private static final Path SERVED = Path.of("frontend/src/model/collections.schema.json");

    /** Issues are named by their records; how exact a date is, is told by how it is written. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("issue", "issues", "datePrecision");

    /** What a position does not govern is named without a word more. */
    private static final String WITHOUT_A_WORD = "role.context";

    private final Map<String, String> labels = new TreeMap<>();
    private final Set<String> without = new TreeSet<>();

    @Test
    void theCatalogueHasTheLabelOfEachValue() throws IOException {
        collect(JSON.readTree(SERVED.toFile()), "");
        assertEquals(Set.of(WITHOUT_A_WORD), without, "these values need a label, beside 'enum'");
        assertTrue(labels.size() > 100, "the values are found: " + labels.size());

        JsonNode catalogue = JSON.readTree(CATALOGUE.toFile());
        ObjectNode labelled = catalogue.deepCopy();
        labels.forEach(labelled::put);
        Path made = Path.of("target", CATALOGUE.getFileName().toString());
        Files.writeString(made, write(labelled) + "\n");
        assertEquals(catalogue, labelled, "The labels have changed: cp " + made + " " + CATALOGUE);
        assertEquals(Files.readString(CATALOGUE), Files.readString(made), "the copy would change nothing else");
    }

    private static String write(JsonNode catalogue) throws IOException {
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
        return JSON.writer(new DefaultPrettyPrinter(separators)).writeValueAsString(catalogue);
    }

    private void collect(JsonNode schema, String property) {
        schema.path("enum").forEach(value -> {
            if (value.isTextual() && !TOLD_OTHERWISE.contains(property)) {
                label(property + "." + value.asText(), schema.path("labels").path(value.asText()));
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

    private void label(String key, JsonNode label) {
        if (label.isMissingNode()) {
            without.add(key);
            return;
        }
        String other = labels.putIfAbsent(key, label.asText());
        assertEquals(other == null ? label.asText() : other, label.asText(), key + " has two labels");
    }
}
