package org.redlines.geodata.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.finding.Finding;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.RuleTest;

class DossierReaderTest extends RuleTest {

    private static final String SOURCE = "sources/irna-2024-09-05.yaml";
    private static final String STATEMENT = "dossiers/test/statements/araghchi-2024.yaml";

    @Test
    void malformedYamlIsAFindingWithItsLine() {
        Finding finding =
                dossier.replace(SOURCE, "title: Red line", "title: Red: line").finding("malformed");
        assertEquals(3, finding.location().line());
        assertTrue(finding.message().contains("quotes"), finding.message());
    }

    @Test
    void anEmptyFileIsAFinding() {
        assertTrue(dossier.write("issues/empty.yaml", "")
                .finding("malformed")
                .location()
                .file()
                .endsWith("issues/empty.yaml"));
    }

    @Test
    void aKeyGivenTwiceIsAFinding() {
        Finding finding =
                dossier.replace(SOURCE, "side: IR\n", "side: IR\nside: AM\n").finding("duplicate-key");
        assertEquals(7, finding.location().line());
        assertEquals("side", finding.value());
    }

    @Test
    void wrongEncodingIsAFindingWithItsLine() {
        byte[] latin = dossier.text(SOURCE).replace("Red line", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                3, dossier.write(SOURCE, latin).finding("encoding").location().line());
    }

    @Test
    void anAliasIsAFindingAndNotExpanded() {
        String bomb = "id: bomb\nname: &a [x, x]\nquestion: [*a, *a]\norder: 1\n";
        assertTrue(dossier.write("issues/bomb.yaml", bomb).check().stream()
                .anyMatch(finding -> finding.rule().equals("alias")));
    }

    @Test
    void aFileInNoKnownFolderIsAFinding() {
        assertTrue(
                dossier.write("rumours/x.yaml", "id: x\n").onlyFinding().rule().equals("stray-file"));
    }

    @Test
    void theRecipeAndItsPackagesAreNoRecords() {
        dossier.write("base/recipe/node_modules/x/sources/odd.yaml", "a: [");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void whatHasTheNameOfAFileIsOne() throws Exception {
        Path sources = folder.resolve("sources");
        Files.createSymbolicLink(sources.resolve("gone.yaml"), Path.of("nowhere.yaml"));
        assertTrue(dossier.finding("unreadable").location().file().endsWith("gone.yaml"));
        Files.delete(sources.resolve("gone.yaml"));
        Files.createDirectory(sources.resolve("folder.yaml"));
        assertTrue(dossier.finding("not-a-file").location().file().endsWith("folder.yaml"));
        Files.delete(sources.resolve("folder.yaml"));
        Files.createSymbolicLink(sources.resolve("more"), folder.resolve("actors"));
        assertTrue(dossier.finding("not-a-file").location().file().endsWith("more"));
        Files.delete(sources.resolve("more"));
        for (String pipe : List.of("sources/pipe.yaml", "base/pipe.geojson")) {
            // Whoever opens it for reading waits until somebody writes.
            assertEquals(
                    0,
                    new ProcessBuilder("mkfifo", folder.resolve(pipe).toString())
                            .start()
                            .waitFor());
            assertTrue(dossier.finding("not-a-file").message().contains("pipe"));
            dossier.remove(pipe);
        }
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aHugeFileIsNotRead() {
        String huge = "# " + "x".repeat(1024 * 1024) + "\n";
        assertEquals(
                "too-large",
                dossier.write("issues/huge.yaml", huge).onlyFinding().rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\u0007", "\\0", "\\x7f", "\\x9b", "\\r", "\\uffff"})
    void aCharacterThatNobodySeesIsAFinding(String escape) {
        Finding finding = dossier.replace(SOURCE, "title: Red line", "title: \"Red " + escape + " line\"")
                .finding("character");
        assertEquals(3, finding.location().line());
    }

    @Test
    void whatWritingNeedsIsNoFault() {
        // A joiner of Persian, a letter beyond 16 bits, marks of direction.
        dossier.replace(SOURCE, "title: Red line", "title: \u0645\u06cc\u200c\u062e \ud83d\ude80 \u200f\u2067x\u2069");
        assertEquals(List.of(), dossier.check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e-999999999", "1e999999999"})
    void aNumberThatNoProgramHoldsIsAFinding(String number) {
        assertEquals(
                number,
                dossier.replace("issues/borders.yaml", "order: 1", "order: " + number)
                        .finding("number-range")
                        .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[46.2,200]", "[1e999,38.9]", "[46.2]", "[\"46.2\",38.9]", "[181,38.9]"})
    void aPositionBesideTheGlobeIsAFinding(String position) {
        String places = dossier.text("base/places.geojson");
        String changed = places.replaceFirst("\\[\\s*[0-9.]+\\s*,\\s*[0-9.]+\\s*]", position);
        assertNotEquals(places, changed);
        assertTrue(dossier.write("base/places.geojson", changed)
                .finding("off-the-globe")
                .location()
                .file()
                .endsWith("places.geojson"));
    }

    @Test
    void malformedGeoJsonIsAFinding() {
        assertTrue(dossier.write("base/extra.geojson", "{")
                .finding("malformed")
                .location()
                .file()
                .endsWith("extra.geojson"));
    }

    @Test
    void aFeatureWithoutIdIsAFinding() {
        dossier.replace("base/places.geojson", "\"id\": \"meghri\", \"properties\"", "\"properties\"");
        dossier.remove("dossiers/test/statements/armenia-2024.yaml");
        assertTrue(dossier.check().stream().anyMatch(finding -> finding.rule().equals("base-map")));
    }

    @Test
    void theSchemaDecidesWhetherAYearIsAText() {
        dossier.replace(SOURCE, "date: 2024-09-05", "date: 2024");
        DossierRecord source =
                dossier.read().find(Kind.SOURCE, "irna-2024-09-05").orElseThrow();
        assertTrue(source.body().path("date").isTextual());
        assertEquals("2024", source.body().path("date").asText());
    }

    @Test
    void noIsAWordAndNotAFalsehood() {
        dossier.replace(SOURCE, "language: en", "language: no");
        DossierRecord source =
                dossier.read().find(Kind.SOURCE, "irna-2024-09-05").orElseThrow();
        assertEquals("no", source.text("language").orElseThrow());
    }

    @Test
    void everyFieldKnowsItsLineAndItsNameForReaders() {
        DossierRecord statement =
                dossier.read().find(Kind.STATEMENT, "araghchi-2024").orElseThrow();
        assertEquals(13, statement.location("/quote/language").line());
        assertEquals("quote.language", statement.location("/quote/language").field());
        assertEquals("sources[1]", statement.location("/sources/0").field());
        assertEquals(19, statement.location("/sources/0").line());
        assertEquals(11, statement.location("/quote/translator").line(), "a missing field is shown where it belongs");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreRead() {
        String text = "\uFEFF" + dossier.text(SOURCE).replace("\n", "\r\n");
        assertEquals("format", dossier.write(SOURCE, text).onlyFinding().rule());
    }
}
