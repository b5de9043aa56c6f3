package org.redlines.geodata.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Kind;
import org.redlines.geodata.RuleTest;
import org.redlines.geodata.format.CanonicalYaml.Scalar;

class CanonicalYamlTest extends RuleTest {

    private static final String ISSUE = "issues/borders.yaml";

    @Test
    void keysAreInTheSchemasOrder() {
        assertEquals(
                "id: borders\nname: Borders\nquestion: May the borders change?\norder: 1\n",
                format("order: 1\nquestion: 'May the borders change?'\nname: \"Borders\"\nid: borders\n"));
    }

    @Test
    void longTextsAreFoldedAt100Columns() {
        String text = format("id: borders\nname: Borders\nquestion: " + "word ".repeat(30) + "\norder: 1\n");
        assertTrue(text.contains("question: >-\n  word word"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
    }

    @Test
    void aWordLongerThanALineIsNotBroken() {
        String address = "https://example.org/" + "a".repeat(120);
        assertTrue(format("id: borders\nquestion: " + address + "\n").contains("question: " + address + "\n"));
    }

    @Test
    void fieldsThatTheSchemaDoesNotKnowAreKept() {
        assertTrue(format("extra: [1, {a: b}]\nid: borders\n").endsWith("id: borders\nextra:\n  - 1\n  - a: b\n"));
    }

    @Test
    void commentsStayWithTheirFields() {
        assertEquals(
                "# About the file\nid: borders\n# before\nname: Borders\n# beside\norder: 1\n# last\n",
                format("# About the file\nid: borders\norder: 1 # beside\n# before\nname: Borders\n# last\n"));
    }

    @Test
    void commentsInListsStay() {
        assertEquals(
                "id: borders\nextra:\n  # one\n  - a: 1\n    b: 2\n  # two\n  - c\n",
                format("id: borders\nextra:\n  # one\n  - a: 1\n    b: 2\n  # two\n  - c\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2024 | '2024'",
                "2024-09-05 | 2024-09-05",
                "no | 'no'",
                "~ | '~'",
                "1e3 | '1e3'",
                "12:30 | '12:30'",
                "a: b | 'a: b'",
                "it's | it's",
                "'quoted' | '''quoted'''",
                "# no comment | '# no comment'",
                "- item | '- item'",
                "Մեղրի | Մեղրի",
                "ends: | 'ends:'",
            })
    void textsAreQuotedOnlyWhereNeeded(String text, String written) {
        assertEquals(written, Scalar.text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a\nname: 'x: y'\n",
                "id: a\nquestion: >-\n  folded text\n  over lines\n",
                "id: a\nquestion: \"tab\\there\"\nextra: {x: [], y: {}, z: [[1, 2], [3]], n: null, f: 1.50, t: true}\n",
            })
    void formattingTwiceChangesNothingMore(String text) {
        String once = format(text);
        assertEquals(once, format(once));
    }

    private String format(String text) {
        Dossier read = dossier.write(ISSUE, text).read();
        return CanonicalYaml.write(read.find(Kind.ISSUE, "borders").orElseThrow(), read);
    }
}
