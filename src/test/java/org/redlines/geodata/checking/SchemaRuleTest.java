package org.redlines.geodata.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redlines.finding.Finding;
import org.redlines.geodata.RuleTest;

class SchemaRuleTest extends RuleTest {

    private static final String STATEMENT = "dossiers/test/statements/araghchi-2024.yaml";
    private static final String SOURCE = "sources/irna-2024-09-05.yaml";

    @Test
    void aBrokenSchemaIsToldInASentence() {
        Map<String, String> broken = Map.of(
                "{\"type\": \"object\",", "source.schema.json is not JSON at line",
                "{\"type\": 5}", "source.schema.json is not a JSON Schema",
                "{\"properties\": {\"id\": {\"$ref\": \"gone.schema.json\"}}}", "gone.schema.json");
        broken.forEach((schema, told) -> {
            dossier.write("schema/source.schema.json", schema);
            String message = assertThrows(UncheckedIOException.class, dossier::check)
                    .getCause()
                    .getMessage();
            assertTrue(message.contains(told), message);
        });
    }

    @Test
    void aMissingFieldIsNamedAndExplained() {
        Finding finding = dossier.replace(STATEMENT, "confidence: high\n", "").finding("missing-field");
        assertEquals("confidence", finding.location().field());
        assertTrue(
                finding.message().startsWith("The field 'confidence' is missing. Expected: How sure we are"),
                finding.message());
    }

    @Test
    void aMissingDateIsFound() {
        assertEquals(
                "date",
                dossier.replace(STATEMENT, "date: 2024-09-05\n", "")
                        .finding("missing-field")
                        .location()
                        .field());
    }

    @Test
    void aMissingLanguageOfAQuoteIsFound() {
        Finding finding = dossier.replace(STATEMENT, "  language: en\n", "").finding("quote-without-language");
        assertEquals("quote", finding.location().field());
        assertEquals(11, finding.location().line());
    }

    @Test
    void anUnknownFieldGetsASuggestion() {
        Finding finding = dossier.replace(STATEMENT, "speaker:", "speeker:").finding("unknown-field");
        assertTrue(finding.message().contains("Did you mean 'speaker'?"), finding.message());
    }

    @Test
    void aWrongWordGetsTheAllowedOnes() {
        Finding finding =
                dossier.replace(STATEMENT, "kind: red-line", "kind: redline").finding("wrong-value");
        assertEquals("redline", finding.value());
        assertTrue(finding.message().contains("Did you mean 'red-line'?"), finding.message());
        assertTrue(finding.message().contains("Allowed: claim, red-line"), finding.message());
    }

    @Test
    void aListIsExpectedInWordsWithoutJargon() {
        Finding finding = dossier.replace(STATEMENT, "sources:\n  - irna-2024-09-05", "sources: irna-2024-09-05")
                .finding("wrong-value");
        assertTrue(finding.message().contains("a list, each item on a line of its own"), finding.message());
    }

    @Test
    void anEmptyFieldIsCalledEmpty() {
        Finding finding =
                dossier.replace(SOURCE, "publisher: IRNA", "publisher:").finding("wrong-value");
        assertTrue(finding.message().contains("The field is empty"), finding.message());
    }

    @Test
    void aDateInAnotherFormIsExplained() {
        Finding finding = dossier.replace(SOURCE, "date: 2024-09-05", "date: 5 September 2024")
                .finding("wrong-value");
        assertEquals("5 September 2024", finding.value());
        assertTrue(finding.message().contains("YYYY-MM-DD"), finding.message());
    }

    @Test
    void aTooLongTextIsCounted() {
        Finding finding = dossier.replace(SOURCE, "title: Red line", "title: " + "a".repeat(251))
                .finding("wrong-value");
        assertTrue(finding.message().contains("251 characters; at most 250"), finding.message());
    }

    @Test
    void anAnchorNamesOneThing() {
        Finding finding = dossier.replace(
                        STATEMENT, "  - boundary: armenia-iran", "  - boundary: armenia-iran\n    place: meghri")
                .finding("wrong-value");
        assertTrue(finding.message().contains("Exactly 1 field"), finding.message());
    }
}
