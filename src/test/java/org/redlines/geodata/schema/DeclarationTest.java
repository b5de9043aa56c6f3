package org.redlines.geodata.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COLLECTIONS = Path.of("src/main/resources/collections");
    private static final Path TYPES = Path.of("frontend/src/model/collections.schema.json");

    @TempDir
    Path folder;

    @Test
    void aPropertyIsTheRecordsField() throws IOException {
        JsonNode properties = declare("record: position\nproperties:\n  strength:\n  title:\n");
        assertEquals(
                JSON.readTree("[\"string\", \"null\"]"), properties.at("/strength/type"), "the field may be left out");
        assertEquals(
                JSON.readTree("[\"declared\", \"objection\", \"condition\", \"preference\", null]"),
                properties.at("/strength/enum"));
        assertTrue(properties.at("/strength/description").asText().startsWith("declared: stated as a right"));
        assertEquals("string", properties.at("/title/type").asText());
    }

    @Test
    void aFieldDeepInTheRecordIsNamedByItsPath() throws IOException {
        JsonNode properties = declare("record: relation\nproperties:\n  how: { field: states/state }\n");
        assertEquals("allied", properties.at("/how/enum/0").asText());
    }

    @Test
    void whatTheDeclarationSaysComesFirst() throws IOException {
        JsonNode properties =
                declare("record: position\nproperties:\n  circa: { nullable: false, description: Inferred. }\n");
        assertEquals(JSON.readTree("{\"type\": \"boolean\", \"description\": \"Inferred.\"}"), properties.get("circa"));
    }

    @Test
    void claimsHaveThePropertiesOfPositions() {
        assertEquals(declared("positions").get("properties"), declared("claims").get("properties"));
    }

    @Test
    void aNameThatLeadsNowhereIsRefused() {
        for (String wrong : new String[] {
            "record: positon\nproperties:\n  id:\n",
            "record: position\nproperties:\n  basis: { field: geometry/bases }\n",
            "properties:\n  names: { $ref: Nmes }\n"
        }) {
            assertThrows(IllegalStateException.class, () -> declare(wrong), wrong);
        }
    }

    @Test
    void theTypesOfThePageAreMadeFromTheCurrentSchema() throws IOException {
        String current = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Declaration.schemaOf(COLLECTIONS));
        Path made = Path.of("target", TYPES.getFileName().toString());
        Files.writeString(made, current + "\n");
        assertTrue(
                Files.exists(TYPES) && JSON.readTree(TYPES.toFile()).equals(JSON.readTree(current)),
                "The declarations have changed: cp " + made + " " + TYPES + " && (cd frontend && npm run types)");
    }

    private JsonNode declare(String text) throws IOException {
        Files.createDirectories(folder.resolve("shared"));
        Files.copy(
                COLLECTIONS.resolve("shared/definitions.yaml"),
                folder.resolve("shared/definitions.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("some.yaml"), text);
        return Declaration.readAll(folder).get(0).get("properties");
    }

    private static JsonNode declared(String id) {
        return Declaration.readAll(COLLECTIONS).stream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
