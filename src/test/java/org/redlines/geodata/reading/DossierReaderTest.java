package org.redlines.geodata.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
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
