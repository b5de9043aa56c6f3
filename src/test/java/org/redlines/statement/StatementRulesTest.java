package org.redlines.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.finding.Finding;
import org.redlines.finding.Finding.Severity;
import org.redlines.geodata.RuleTest;

class StatementRulesTest extends RuleTest {

    private static final String STATEMENT = "dossiers/test/statements/araghchi-2024.yaml";
    private static final String OTHER = "dossiers/test/statements/armenia-2024.yaml";
    private static final String WORDS = "  text: totally unacceptable and a red line for Iran\n  language: en\n";
    private static final String PERSON = "people/abbas-araghchi.yaml";

    @Test
    void aQuoteOf26WordsIsTooLong() {
        Finding finding = dossier.replace(
                        STATEMENT,
                        "totally unacceptable and a red line for Iran",
                        "a ".repeat(26).strip())
                .onlyFinding();
        assertEquals("quote-too-long", finding.rule());
        assertEquals("quote.text", finding.location().field());
        assertTrue(finding.message().contains("26 words"), finding.message());
    }

    @Test
    void aQuoteOf25WordsIsNot() {
        dossier.replace(
                STATEMENT,
                "totally unacceptable and a red line for Iran",
                "a ".repeat(25).strip());
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aTranslationOf26WordsIsTooLongToo() {
        dossier.replace(
                STATEMENT,
                "language: en",
                "language: fa\n  translation: " + "a ".repeat(26).strip() + "\n  translator: IRNA");
        Finding finding = dossier.onlyFinding();
        assertEquals("quote-too-long", finding.rule());
        assertEquals("quote.translation", finding.location().field());
    }

    @ParameterizedTest
    @CsvSource({
        "quote-without-words, '  language: fa'",
        "quote-without-language, '  text: tamāman'",
        "quote-untranslated, '  text: tamāman\n  language: fa'",
        "quote-without-translator, '  text: tamāman\n  language: fa\n  translation: totally'",
        "original-not-searched, '  language: fa\n  translation: totally\n  translator: IRNA'",
    })
    void aQuoteIsWhole(String rule, String quote) {
        dossier.replace(STATEMENT, WORDS, quote.replace("\\n", "\n") + "\n");
        assertEquals(rule, dossier.onlyFinding().rule());
    }

    @Test
    void aRecordedSearchStandsForTheOriginal() {
        dossier.replace(
                STATEMENT,
                WORDS,
                """
                  language: fa
                  translation: totally
                  translator: IRNA
                """);
        dossier.replace(
                STATEMENT,
                "confidence: high\n",
                """
                confidence: high
                searches:
                  - on: 2024-11-20
                    for: original-words
                    queries:
                      - خط قرمز
                    result: nothing
                """);
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void whoeverHasNoOfficeSaysWhetherAuthorised() {
        dossier.replace(OTHER, "authorised: true\n", "");
        assertEquals("authorised-unknown", dossier.onlyFinding().rule());
    }

    @Test
    void twoSpeakersAreTwoStatements() {
        dossier.replace(
                OTHER, "speaker: Government of Armenia", "speaker: Government of Armenia; Parliament of Armenia");
        assertEquals("two-speakers", dossier.onlyFinding().rule());
        dossier.replace(OTHER, "authorised: true", "authorised: true\njoint: true");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void dashesAndDotsAreNoWords() {
        assertEquals(3, Quotes.countWords("peace – and … roads"));
    }

    @Test
    void clausesHaveQuotesToo() {
        dossier.replace(
                "dossiers/test/agreements/accord.yaml",
                "the road is open",
                "a ".repeat(26).strip());
        assertEquals("clauses[1].quote.text", dossier.onlyFinding().location().field());
    }

    @Test
    void aQuoteCarriesNoQuotationMarks() {
        dossier.replace(STATEMENT, "totally unacceptable and a red line for Iran", "“a red line”");
        assertEquals("quote-marks", dossier.onlyFinding().rule());
    }

    @Test
    void aPersonSpeaksInAnOffice() {
        Finding finding =
                dossier.replace(STATEMENT, "role: Foreign Minister\n", "").onlyFinding();
        assertEquals("speaker-without-office", finding.rule());
        assertEquals("Abbas Araghchi", finding.value());
    }

    @Test
    void aPersonalNameSpeaksInAnOfficeToo() {
        dossier.replace(OTHER, "speaker: Government of Armenia", "speaker: Nikol Pashinyan");
        assertEquals("speaker-without-office", dossier.onlyFinding().rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Azerbaijan Railways", "Government of Iran", "Soviet authorities", "White House", "EU", "TASS"})
    void aBodyNeedsNoOffice(String body) {
        assertFalse(Speakers.isPersonalName(body));
    }

    @Test
    void theSpeakerIsThePerson() {
        dossier.replace(STATEMENT, "speaker: Abbas Araghchi", "speaker: Hossein Amirabdollahian");
        assertEquals("speaker-name", dossier.onlyFinding().rule());
    }

    @Test
    void anAliasIsThePersonToo() {
        dossier.replace(STATEMENT, "speaker: Abbas Araghchi", "speaker: Seyed Abbas Araghchi");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void nobodySpeaksBeforeHoldingTheOffice() {
        Finding finding =
                dossier.replace(PERSON, "from: 2024-08-21", "from: 2024-09-06").onlyFinding();
        assertEquals("office-not-held", finding.rule());
        assertEquals("2024-09-05", finding.value());
        assertTrue(finding.message().contains("Foreign Minister from 2024-09-06"), finding.message());
    }

    @Test
    void norAfterHoldingIt() {
        dossier.replace(PERSON, "from: 2024-08-21", "from: '2021'\n    to: 2024-08");
        assertEquals("office-not-held", dossier.onlyFinding().rule());
    }

    @Test
    void theDayOfTakingOfficeCounts() {
        dossier.replace(PERSON, "from: 2024-08-21", "from: 2024-09-05");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void anUnknownBeginningExcludesNothing() {
        dossier.replace(PERSON, "    from: 2024-08-21\n", "");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void anOfficeOfAnotherActorDoesNotServe() {
        dossier.replace(PERSON, "actor: iran", "actor: armenia");
        assertEquals("office-of-another-actor", dossier.onlyFinding().rule());
    }

    @Test
    void aSourceOlderThanTheStatementIsNoted() {
        dossier.replace("sources/irna-2024-09-05.yaml", "date: 2024-09-05", "date: 2024-09-03");
        Finding finding = dossier.onlyFinding();
        assertEquals("source-before-statement", finding.rule());
        assertEquals(Severity.NOTE, finding.severity());
    }

    @Test
    void timeZonesMakeADay() {
        dossier.replace("sources/irna-2024-09-05.yaml", "date: 2024-09-05", "date: 2024-09-04");
        assertEquals(List.of(), dossier.check());
    }
}
