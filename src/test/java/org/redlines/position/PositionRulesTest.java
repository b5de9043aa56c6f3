package org.redlines.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redlines.finding.Finding;
import org.redlines.geodata.RuleTest;
import org.redlines.geodata.TestDossier;

class PositionRulesTest extends RuleTest {

    private static final String POSITION = "dossiers/test/positions/iran-borders-2024.yaml";
    private static final String NOTHING = "dossiers/test/positions/armenia-borders-none.yaml";
    private static final String STATEMENT = "dossiers/test/statements/araghchi-2024.yaml";
    private static final String WORDS =
            """
            strength: declared
            words:
              statement: %s
              text: will not allow""";
    private static final String NEXT = "dossiers/test/positions/iran-borders-2025.yaml";

    @Test
    void aRedLineHasAType() {
        Finding finding = dossier.replace(POSITION, "type: territorial\n", "").onlyFinding();
        assertEquals("uncoded-position", finding.rule());
        assertTrue(finding.message().contains("'type'"), finding.message());
    }

    @Test
    void aRedLineHasAStrength() {
        assertEquals(
                "uncoded-position",
                dossier.replace(POSITION, "strength: declared\n", "")
                        .onlyFinding()
                        .rule());
    }

    @Test
    void nothingFoundCitesNothing() {
        dossier.replace(NOTHING, "statements: []", "statements:\n  - armenia-2024");
        assertEquals(
                "nothing-found-with-statements",
                dossier.finding("nothing-found-with-statements").rule());
    }

    @Test
    void aDerivedPlaceIsNamed() {
        dossier.replace(POSITION, "  anchors:\n    - boundary: armenia-iran\n", "");
        assertEquals("geometry-without-anchor", dossier.onlyFinding().rule());
    }

    @Test
    void theNextPositionEndsTheOneBefore() {
        Finding finding = next("2024-10-01").onlyFinding();
        assertEquals("overlapping-positions", finding.rule());
        assertTrue(finding.location().file().endsWith(POSITION));
        assertTrue(finding.message().contains("iran-borders-2025"), finding.message());
    }

    @Test
    void positionsMayTouch() {
        next("2024-10-01").replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2024-09-05\nvalidTo: 2024-10-01");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void anotherTypeMayStandBeside() {
        next("2024-10-01").replace(NEXT, "type: territorial", "type: presence");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aPositionDoesNotBeginBeforeItsEvidence() {
        Finding finding = dossier.replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2024-08-01")
                .onlyFinding();
        assertEquals("starts-before-evidence", finding.rule());
        assertEquals("validFrom", finding.location().field());
    }

    @Test
    void aPositionHasEvidenceOfItsOwnTime() {
        dossier.replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2025-01-01");
        assertEquals("evidence-outside-interval", dossier.onlyFinding().rule());
    }

    @Test
    void aPositionDoesNotEndBeforeItsLastEvidence() {
        dossier.replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2024-03\nvalidTo: 2024-06")
                .replace(POSITION, "  - araghchi-2024", "  - araghchi-2024\n  - armenia-2024");
        assertEquals(
                "evidence-outside-interval",
                dossier.finding("evidence-outside-interval").rule());
    }

    @Test
    void aPositionEndsOnTheDayOfAStatement() {
        Finding finding = next("2024-10-01")
                .replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2024-09-05\nvalidTo: 2024-09-30")
                .onlyFinding();
        assertEquals("end-without-statement", finding.rule());
        assertEquals("2024-09-30", finding.value());
    }

    @Test
    void aPositionCitesStatementsOnItsIssue() {
        dossier.replace(STATEMENT, "issues:\n  - borders\n", "");
        assertEquals("statement-on-another-issue", dossier.onlyFinding().rule());
    }

    @Test
    void aPositionCitesItsActorsOwnWords() {
        dossier.replace(POSITION, "  - araghchi-2024", "  - armenia-2024")
                .replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2024-03");
        assertEquals("no-own-words", dossier.finding("no-own-words").rule());
    }

    @Test
    void nothingFoundIsRecordedNotLeftOut() {
        dossier.remove(POSITION);
        assertEquals("missing-position", dossier.onlyFinding().rule());
    }

    @Test
    void aRedLineRestsOnARefusalOfItsActor() {
        dossier.replace(STATEMENT, "kind: red-line", "kind: opposition");
        Finding finding = dossier.onlyFinding();
        assertEquals("kind-not-in-evidence", finding.rule());
        assertTrue(finding.message().contains("'words'"), finding.message());
    }

    @Test
    void orNamesTheWordsThatRefuse() {
        dossier.replace(STATEMENT, "kind: red-line", "kind: opposition")
                .replace(POSITION, "strength: declared", WORDS.formatted("araghchi-2024"));
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void anOfferRestsOnWordsNotOnActsAlone() {
        dossier.replace(POSITION, "kind: red-line", "kind: offer").replace(STATEMENT, "kind: red-line", "kind: offer");
        assertEquals(List.of(), dossier.check());
        dossier.replace(STATEMENT, "kind: offer", "kind: event");
        assertEquals("acts-without-words", dossier.onlyFinding().rule());
    }

    @Test
    void theWordsAreOfAStatementThatItCites() {
        dossier.replace(POSITION, "strength: declared", WORDS.formatted("armenia-2024"));
        Finding finding = dossier.onlyFinding();
        assertEquals("words-of-another", finding.rule());
        assertEquals("words.statement", finding.location().field());
    }

    @Test
    void nothingFoundSaysWhatWasSearched() {
        String text = dossier.text(NOTHING);
        dossier.write(NOTHING, text.substring(0, text.indexOf("searches:")));
        assertEquals("nothing-found-not-searched", dossier.onlyFinding().rule());
    }

    @Test
    void positionsOfALineFollowOneAnother() {
        next("2024-10-01")
                .replace(POSITION, "validFrom: 2024-09-05", "validFrom: 2024-09-05\nvalidTo: 2024-10-01")
                .replace(NEXT, "issue: borders", "issue: borders\nline: iran-borders-2024");
        assertEquals(List.of(), dossier.check());
        dossier.replace(POSITION, "validFrom: 2024-09-05\nvalidTo: 2024-10-01", "validFrom: 2024-09-05")
                .replace(NEXT, "type: territorial", "type: presence");
        assertEquals("line-overlap", dossier.onlyFinding().rule());
    }

    @Test
    void aLineIsNamedAfterItsFirst() {
        dossier.replace(POSITION, "issue: borders", "issue: borders\nline: iran-borders-2024");
        assertEquals("line-start", dossier.onlyFinding().rule());
    }

    @Test
    void aLineIsOfOneActor() {
        dossier.replace(POSITION, "issue: borders", "issue: borders\nline: armenia-borders-none");
        assertEquals("line-of-another", dossier.onlyFinding().rule());
    }

    /** A second red line of Iran, whose evidence is a second statement. */
    private TestDossier next(String from) {
        String statement = "dossiers/test/statements/araghchi-2025.yaml";
        dossier.copy("dossiers/test/statements/araghchi-2024.yaml", statement, "id: araghchi-2024", "id: araghchi-2025")
                .replace(statement, "date: 2024-09-05", "date: " + from)
                .replace(statement, "irna-2024-09-05", "irna-2024-10-01");
        String source = "sources/irna-2024-10-01.yaml";
        dossier.copy("sources/irna-2024-09-05.yaml", source, "id: irna-2024-09-05", "id: irna-2024-10-01")
                .replace(source, "date: 2024-09-05", "date: 2024-10-01")
                .replace(source, "/news/1/", "/news/2/");
        return dossier.copy(POSITION, NEXT, "id: iran-borders-2024", "id: iran-borders-2025")
                .replace(NEXT, "araghchi-2024", "araghchi-2025")
                .replace(NEXT, "validFrom: 2024-09-05", "validFrom: " + from);
    }
}
