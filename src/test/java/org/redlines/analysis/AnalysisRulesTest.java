package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.finding.Finding;
import org.redlines.geodata.TestDossier;

class AnalysisRulesTest {

    private static final String POSITION = "dossiers/test/positions/iran-borders-2024.yaml";
    private static final String STRIP = "dossiers/test/dimensions/strip.yaml";
    private static final String LAW = "dossiers/test/dimensions/law.yaml";
    private static final String TERM = "terms/change.yaml";
    private static final String SCENARIO = "dossiers/test/scenarios/proposal.yaml";

    @TempDir
    Path folder;

    private TestDossier dossier;

    @BeforeEach
    void fixture() {
        dossier = TestDossier.in(folder)
                .write(
                        STRIP,
                        """
                        id: strip
                        question: Does land pass to another state?
                        class: boundary
                        values:
                          - id: none
                            label: None does
                          - id: transferred
                            label: Some does
                        excludes:
                          - value: transferred
                            dimension: law
                            values:
                              - host
                            reason: The law of the host does not hold on land that passed to another state.
                        """)
                .write(
                        LAW,
                        """
                        id: law
                        question: Whose law holds?
                        class: law
                        values:
                          - id: host
                            label: That of the host
                          - id: other
                            label: Another
                        """)
                .write(
                        TERM,
                        """
                        id: change
                        word: change
                        summary: It is disputed what a change is.
                        readings:
                          - id: land
                            text: Land passes to another state
                            heldBy:
                              - actor: iran
                                statements:
                                  - araghchi-2024
                            condition:
                              class: boundary
                              dimension: strip
                              only:
                                - transferred
                          - id: law
                            text: The law is another
                            heldBy:
                              - actor: armenia
                                statements:
                                  - armenia-2024
                            condition:
                              class: law
                              dimension: law
                              only:
                                - other
                        """)
                .write(
                        SCENARIO,
                        """
                        id: proposal
                        title: A proposal
                        summary: Armenia proposed it.
                        proposedBy:
                          - armenia
                        facts:
                          - dimension: strip
                            values:
                              - transferred
                            statements:
                              - armenia-2024
                        statements:
                          - armenia-2024
                        """)
                .replace(
                        POSITION,
                        "confidence: high",
                        """
                        conditions:
                          - requires:
                              class: boundary
                              dimension: strip
                              only:
                                - none
                            words: does not accept a change of its neighbours' borders
                            statements:
                              - araghchi-2024
                            confidence: high
                        confidence: high""")
                .replace(
                        "dossiers/test/positions/armenia-borders-2024.yaml",
                        "confidence: medium",
                        """
                        conditions:
                          - requires:
                              class: inWords
                              why: It is not said what is meant.
                            words: its law holds on every road
                            statements:
                              - armenia-2024
                            confidence: low
                        confidence: medium""");
    }

    @Test
    void theFixtureHasNoFinding() {
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aConditionCitesAStatement() {
        dossier.replace(
                POSITION,
                "    statements:\n      - araghchi-2024\n    confidence",
                "    statements: []\n    confidence");
        assertEquals("unsourced", dossier.onlyFinding().rule());
    }

    @Test
    void aConditionRestsOnThePositionsOwnEvidence() {
        Finding finding = dossier.replace(
                        POSITION,
                        "    statements:\n      - araghchi-2024\n    confidence",
                        "    statements:\n      - armenia-2024\n    confidence")
                .onlyFinding();
        assertEquals("condition-evidence", finding.rule());
        assertEquals("armenia-2024", finding.value());
    }

    @Test
    void aConditionUsesValuesThatThereAre() {
        Finding finding = dossier.replace(POSITION, "        - none\n", "        - nothing\n")
                .onlyFinding();
        assertEquals("condition-value", finding.rule());
        assertTrue(finding.message().contains("none, transferred"), finding.message());
    }

    @Test
    void aConditionHasTheClassOfItsDimension() {
        dossier.replace(POSITION, "class: boundary", "class: law");
        assertEquals("condition-value", dossier.onlyFinding().rule());
    }

    @Test
    void aConditionSaysHowItsValuesAreMeant() {
        dossier.replace(POSITION, "      only:\n        - none\n", "");
        assertEquals("condition-form", dossier.onlyFinding().rule());
    }

    @Test
    void wordsThatTheVocabularyCannotSayHaveAReason() {
        dossier.replace(
                POSITION, "class: boundary\n      dimension: strip\n      only:\n        - none\n", "class: inWords\n");
        assertEquals("condition-form", dossier.onlyFinding().rule());
    }

    @Test
    void aReadingRestsOnNoOtherTerm() {
        dossier.replace(TERM, "      dimension: law\n      only:\n        - other\n", "      term: change\n");
        assertEquals("condition-form", dossier.onlyFinding().rule());
    }

    @Test
    void aTermHasTwoReadings() {
        String text = dossier.text(TERM);
        Finding finding = dossier.write(TERM, text.substring(0, text.indexOf("  - id: law")))
                .onlyFinding();
        assertEquals("wrong-value", finding.rule());
        assertTrue(finding.message().contains("at least 2"), finding.message());
    }

    @Test
    void aReadingIsHeldBySomebodyWhoSaidSo() {
        dossier.replace(TERM, "        statements:\n          - armenia-2024\n", "        statements: []\n");
        assertEquals("unsourced", dossier.onlyFinding().rule());
    }

    @Test
    void aScenarioDoesNotContradictItself() {
        Finding finding = addLaw("host").onlyFinding();
        assertEquals("scenario-contradiction", finding.rule());
        assertTrue(finding.message().contains("land that passed"), finding.message());
    }

    @Test
    void valuesThatGoTogetherAreNoContradiction() {
        assertEquals(List.of(), addLaw("other").check());
    }

    @Test
    void aScenarioAnswersWithValuesThatThereAre() {
        Finding finding = addLaw("nobody").onlyFinding();
        assertEquals("scenario-contradiction", finding.rule());
        assertTrue(finding.message().contains("host, other"), finding.message());
    }

    @Test
    void aFactIsSourcedOrSaysWhyItIsInferred() {
        dossier.replace(SCENARIO, "    statements:\n      - armenia-2024\nstatements", "statements");
        assertEquals("unsourced", dossier.onlyFinding().rule());
        dossier.replace(SCENARIO, "      - transferred\n", "      - transferred\n    inferred: It follows.\n");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aFactHasOneAnswer() {
        dossier.replace(SCENARIO, "    values:\n      - transferred\n", "");
        assertEquals("scenario-fact", dossier.onlyFinding().rule());
    }

    @Test
    void aStateThatBreachesARedLineWithoutProtestIsNoted() {
        Finding finding = state("'2024'").onlyFinding();
        assertEquals("breached-without-protest", finding.rule());
        assertEquals(Finding.Severity.NOTE, finding.severity());
        assertTrue(finding.location().file().endsWith(POSITION));
    }

    @Test
    void aProtestOnRecordEndsTheNote() {
        state("'2024'")
                .replace(
                        SCENARIO,
                        "\nstatements",
                        "\nsaid:\n  - actor: iran\n    statements:\n      - araghchi-2024\nstatements");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aStateThatEndedBeforeTheRedLineBreachesNothing() {
        assertEquals(List.of(), state("'2020'\n  to: '2021'").check());
    }

    @Test
    void everyClaimAndRedLineHasConditions() {
        String text = dossier.text(POSITION);
        int from = text.indexOf("conditions:");
        dossier.write(POSITION, text.substring(0, from) + text.substring(text.indexOf("\nconfidence", from) + 1));
        Finding finding = dossier.onlyFinding();
        assertEquals("no-conditions", finding.rule());
        assertEquals(Finding.Severity.ERROR, finding.severity());
        assertTrue(finding.location().file().endsWith(POSITION));
    }

    @Test
    void aViewNeedsNoConditions() {
        String text = dossier.text(POSITION);
        int from = text.indexOf("conditions:");
        dossier.write(POSITION, text.substring(0, from) + text.substring(text.indexOf("\nconfidence", from) + 1))
                .replace(POSITION, "kind: red-line\ntype: territorial\n", "kind: view\n")
                .replace(POSITION, "strength: declared\n", "")
                .replace(POSITION, "  refusedSide: armenia\n", "");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void wordsThatNobodySaidAreNoted() {
        Finding finding = dossier.replace(
                        POSITION,
                        "words: does not accept a change of its neighbours' borders",
                        "words: Iran accepts a change")
                .onlyFinding();
        assertEquals("condition-words", finding.rule());
        assertEquals(Finding.Severity.NOTE, finding.severity());
    }

    private TestDossier addLaw(String value) {
        return dossier.replace(
                SCENARIO,
                "      - armenia-2024\nstatements",
                "      - armenia-2024\n  - dimension: law\n    values:\n      - " + value
                        + "\n    statements:\n      - armenia-2024\nstatements");
    }

    private TestDossier state(String from) {
        return dossier.replace(SCENARIO, "proposedBy:\n  - armenia\n", "state:\n  from: " + from + "\n");
    }
}
