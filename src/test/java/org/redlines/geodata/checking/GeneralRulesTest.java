package org.redlines.geodata.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redlines.finding.Finding;
import org.redlines.finding.Finding.Severity;
import org.redlines.geodata.RuleTest;

class GeneralRulesTest extends RuleTest {

    private static final String STATEMENT = "dossiers/test/statements/araghchi-2024.yaml";
    private static final String SUMMARY =
            "Foreign Minister Abbas Araghchi said that a redrawing of borders is not acceptable.";
    private static final String POSITION = "dossiers/test/positions/iran-borders-2024.yaml";
    private static final String SOURCE = "sources/irna-2024-09-05.yaml";
    private static final String ROUTE = "dossiers/test/routes/meghri-rail.yaml";

    @Test
    void the31stOfFebruaryIsNoDay() {
        Finding finding =
                dossier.replace(SOURCE, "date: 2024-09-05", "date: 2024-02-31").onlyFinding();
        assertEquals("impossible-date", finding.rule());
        assertEquals("2024-02-31", finding.value());
        assertTrue(
                finding.location().toString().endsWith(SOURCE + ":5:1"),
                finding.location().toString());
        assertTrue(finding.message().contains("no such day"), finding.message());
    }

    @Test
    void anIntervalDoesNotEndBeforeItBegins() {
        dossier.replace(STATEMENT, "date: 2024-09-05", "date: 2024-09-05\ndateEnd: 2024-09-04");
        assertEquals("dateEnd", dossier.finding("reversed-interval").location().field());
    }

    @Test
    void aMonthMayEndAnIntervalThatBeganWithinIt() {
        dossier.replace(STATEMENT, "date: 2024-09-05", "date: 2024-09-05\ndateEnd: 2024-09");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void nothingIsLaterThanTheLastEvidence() {
        Finding finding =
                dossier.replace(ROUTE, "seen: 2024-03-01", "seen: 2026-07-01").onlyFinding();
        assertEquals("after-last-evidence", finding.rule());
        assertEquals("statusHistory[1].seen", finding.location().field());
    }

    @Test
    void ourOwnWorkMayBeLater() {
        dossier.replace(SOURCE, "language: en\n", "language: en\nchecked:\n  on: 2026-11-22\n  result: confirmed\n");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aReferenceToNothingGetsASuggestion() {
        Finding finding = dossier.replace(POSITION, "  - araghchi-2024", "  - aragchi-2024")
                .finding("dangling-reference");
        assertEquals("aragchi-2024", finding.value());
        assertEquals("statements[1]", finding.location().field());
        assertTrue(finding.message().contains("There is no statement of this id. Did you mean 'araghchi-2024'?"));
    }

    @Test
    void anUnknownActorIsFound() {
        assertEquals(
                "actor",
                dossier.replace(POSITION, "actor: iran", "actor: irann")
                        .finding("dangling-reference")
                        .location()
                        .field());
    }

    @Test
    void anchorsReferToTheBaseMap() {
        Finding finding = dossier.replace(POSITION, "boundary: armenia-iran", "boundary: iran-armenia")
                .onlyFinding();
        assertEquals("geometry.anchors[1].boundary", finding.location().field());
    }

    @Test
    void namesOfFieldsAreReferencesToo() {
        assertEquals(
                "irann",
                dossier.replace(ROUTE, "  iran: the corridor", "  irann: the corridor")
                        .onlyFinding()
                        .value());
    }

    @Test
    void namesOnTheBaseMapReferToIt() {
        assertEquals(
                "persia",
                dossier.replace("base/names.yaml", "  iran:", "  persia:")
                        .onlyFinding()
                        .value());
    }

    @Test
    void whoSpeaksIsReferredToByNameAlone() {
        dossier.replace(STATEMENT, "person: abbas-araghchi\n", "authorised: true\n");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void whatNothingRefersToIsNoted() {
        Finding finding = dossier.copy(SOURCE, "sources/other.yaml", "id: irna-2024-09-05", "id: other")
                .replace("sources/other.yaml", "/news/1/", "/news/2/")
                .onlyFinding();
        assertEquals("unused", finding.rule());
        assertEquals(Severity.NOTE, finding.severity());
    }

    @Test
    void aStatementWithoutSourceIsUnsourced() {
        dossier.replace(STATEMENT, "sources:\n  - irna-2024-09-05\n", "sources: []\n");
        assertEquals("sources", dossier.finding("unsourced").location().field());
    }

    @Test
    void aPositionWithoutStatementIsUnsourced() {
        dossier.replace(POSITION, "statements:\n  - araghchi-2024\n", "statements: []\n");
        assertEquals("unsourced", dossier.onlyFinding().rule());
    }

    @Test
    void aPublishedLengthWithoutEvidenceIsUnsourced() {
        dossier.replace(ROUTE, "    statements:\n      - armenia-2024\nalignment", "alignment");
        Finding finding = dossier.onlyFinding();
        assertEquals("unsourced", finding.rule());
        assertEquals("published[2]", finding.location().field());
    }

    @Test
    void anInventedLanguageIsFound() {
        Finding finding =
                dossier.replace(SOURCE, "language: en", "language: xx").onlyFinding();
        assertEquals("language-tag", finding.rule());
    }

    @Test
    void aLoadedWordInOurOwnVoiceIsFound() {
        Finding finding = dossier.replace(STATEMENT, SUMMARY, "He spoke of the so-called corridor.")
                .onlyFinding();
        assertEquals("loaded-word", finding.rule());
        assertTrue(finding.value().contains("so-called"));
    }

    @Test
    void aLoadedWordWithinQuotationMarksIsTheActors() {
        dossier.replace(STATEMENT, SUMMARY, "He spoke of the “so-called” corridor.");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aMissingNameIsFound() {
        Finding finding =
                dossier.replace("actors/iran.yaml", "  fa: ایران\n", "").onlyFinding();
        assertEquals("missing-name", finding.rule());
        assertEquals("fa", finding.value());
    }

    @Test
    void aFileIsNamedLikeItsRecord() {
        Finding finding =
                dossier.replace(SOURCE, "id: irna-2024-09-05", "id: irna").onlyFinding();
        assertEquals("file-name", finding.rule());
        assertTrue(finding.message().contains("'irna-2024-09-05'"));
    }

    @Test
    void twoRecordsOfAKindHaveTwoNames() {
        dossier.write("sources/more/irna-2024-09-05.yaml", dossier.text(SOURCE).replace("/news/1/", "/news/2/"));
        assertEquals("duplicate-id", dossier.onlyFinding().rule());
    }

    @Test
    void anotherFormatIsNotedWithTheFirstLineThatDiffers() {
        Finding finding = dossier.replace(SOURCE, "side: IR", "side:  IR").onlyFinding();
        assertEquals("format", finding.rule());
        assertEquals(6, finding.location().line());
    }

    @Test
    void aDossierHasItsFile() {
        assertEquals(
                "no-dossier",
                dossier.remove("dossiers/test/dossier.yaml").onlyFinding().rule());
    }

    @Test
    void everyLevelOfDetailHasTheSameFeatures() {
        dossier.replace("base/territories-50m.geojson", "\"frame\"", "\"fame\"");
        assertEquals(
                List.of("frame", "fame"),
                dossier.check().stream()
                        .map(Finding::value)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }
}
