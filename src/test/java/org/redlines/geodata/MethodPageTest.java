package org.redlines.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/method.md explains every coded word that the schemas allow, and every record that it links exists. */
class MethodPageTest {

    private static final Path PAGE = Path.of("docs/method.md");
    private static final Pattern LICENCE = Pattern.compile("(?m)^licence: (.+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");

    @ParameterizedTest
    @CsvSource({
        "position, kind",
        "position, type",
        "position, strength",
        "position, status",
        "position, basis",
        "statement, kind",
        "statement, confidence",
        "relation, state",
        "source, side",
    })
    void everyCodedWordIsExplained(String kind, String field) throws IOException {
        String page = Files.readString(PAGE);
        List<String> words = new ArrayList<>();
        for (String file : List.of(kind, "definitions")) {
            collect(
                    field,
                    new ObjectMapper()
                            .readTree(Path.of("geodata/schema", file + ".schema.json")
                                    .toFile()),
                    words);
        }
        assertFalse(words.isEmpty(), "the schema has no such words any more");
        assertEquals(
                List.of(),
                words.stream().filter(word -> !page.contains("`" + word + "`")).toList());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> lost = new ArrayList<>();
        Matcher link = LINK.matcher(Files.readString(PAGE));
        while (link.find()) {
            if (!Files.exists(PAGE.resolveSibling(link.group(1)))) {
                lost.add(link.group(1));
            }
        }
        assertEquals(List.of(), lost);
    }

    /** geodata/README.md names every collection under the licence that it is declared and served with. */
    @Test
    void everyCollectionIsNamedUnderItsLicence() throws IOException {
        String page = Files.readString(Path.of("geodata/README.md"));
        List<String> wrong = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("src/main/resources/collections"), "*.yaml")) {
            for (Path file : files) {
                Matcher licence = LICENCE.matcher(Files.readString(file));
                String id = file.getFileName().toString().replace(".yaml", "");
                String title = licence.find()
                        ? licence.group(1).replace("ODbL-1.0", "ODbL 1.0").replace("CC-BY-4.0", "CC BY 4.0")
                        : "none";
                boolean named = page.lines()
                        .anyMatch(line -> line.startsWith("| [" + title + "]") && line.contains("`" + id + "`"));
                if (!named) {
                    wrong.add(id + ": " + title);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void collect(String field, JsonNode schema, List<String> words) {
        schema.path(field).path("enum").forEach(word -> words.add(word.asText()));
        schema.forEach(part -> collect(field, part, words));
    }
}
