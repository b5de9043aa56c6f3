package org.redlines.geodata.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.command.CodingCommand;

class ConditionAgreementTest {

    private static final String IRAN = "dossiers/test/positions/iran-borders-2024.yaml";
    private static final String ARMENIA = "dossiers/test/positions/armenia-borders-2024.yaml";

    @TempDir
    Path folder;

    private TestDossier dossier;

    @BeforeEach
    void fixture() {
        dossier = TestDossier.in(folder.resolve("geodata"))
                .write("dossiers/test/dimensions/guards.yaml", dimension("guards", "several: true\n", "us", "russia"))
                .write("dossiers/test/dimensions/law.yaml", dimension("law", "", "host", "other", "none"));
        code(IRAN, "high", "{class: guards, dimension: guards, none: [us]}");
        code(ARMENIA, "medium", "{class: law, dimension: law, only: [host]}");
    }

    @Test
    void theSheetTellsNothingOfTheFirstCoding() {
        String sheet = new ConditionSheet(dossier.read()).write();
        assertEquals(2, sheet.split("- item: ", -1).length - 1);
        assertTrue(sheet.contains("totally unacceptable and a red line for Iran"), sheet);
        for (String hidden : List.of("iran-borders-2024", "No change of borders", "guards", "host")) {
            assertFalse(sheet.contains(hidden), hidden);
        }
    }

    @Test
    void theSheetTellsWhichOtherItemsRestOnTheSameStatements() {
        dossier.write(
                "dossiers/test/positions/iran-forces-2024.yaml",
                dossier.text(IRAN)
                        .replace("id: iran-borders-2024", "id: iran-forces-2024")
                        .replace("type: territorial", "type: presence"));
        String sheet = new ConditionSheet(dossier.read()).write();
        assertEquals(1, sheet.split("others:\n *- \"?presence: ", -1).length - 1, sheet);
        assertEquals(1, sheet.split("others:\n *- \"?territorial: ", -1).length - 1, sheet);
    }

    @Test
    void theCodeBookHasEveryValueOfEveryDimension() {
        String book = new ConditionSheet(dossier.read()).codeBook();
        assertTrue(book.contains("| `guards` | guards | What of guards? Several values may hold together. |"), book);
        assertTrue(book.contains("`host` It is host; `other` It is other; `none` It is none"), book);
    }

    @Test
    void otherWaysToSayTheSameAgree() throws Exception {
        String report = compare(
                "{class: not, of: [{class: guards, dimension: guards, some: [us]}]}",
                "{class: not, of: [{class: any, of: [{class: law, dimension: law, some: [none, other]}]}]}");
        assertTrue(report.contains("| guards | 1 | 1 | 1 | 1.00 |"), report);
        assertTrue(report.contains("| dimension, relation and values | 2 | 2 | 0 | 1.00 |"), report);
        assertFalse(report.contains("| iran-borders-2024 |"), report);
    }

    @Test
    void aDifferenceIsCountedAndListed() throws Exception {
        String report =
                compare("{class: law, dimension: law, none: [other]}", "{class: law, dimension: law, only: [host]}");
        assertTrue(report.contains("| guards | 1 | 0 | 0 | 0.00 | not reliable |"), report);
        assertTrue(report.contains("| law | 1 | 2 | 1 | 0.00 | not reliable |"), report);
        assertTrue(report.contains("| dimension, relation and values | 2 | 1 | 1 |"), report);
        assertTrue(report.contains("| iran-borders-2024 | guards: only russia | law: only host, none |"), report);
    }

    @Test
    void answersToAnotherSheetAreRefused() throws Exception {
        Path answers = folder.resolve("other.yaml");
        Files.writeString(answers, "- item: p0000000000\n  conditions: []\n");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> CodingCommand.compareConditions(dossier.folder(), System.out, answers));
        assertTrue(refused.getMessage().contains("'p0000000000'"), refused.getMessage());
    }

    @Test
    void aConditionThatNamesNothingOfTheDossierIsRefused() {
        String good = "{class: law, dimension: law, only: [host]}";
        for (List<String> bad : List.of(
                List.of("'\"p1\"'", "p1"),
                List.of("'tolls'", "{class: law, dimension: tolls, only: [host]}"),
                List.of("'ours'", "{class: not, of: [{class: law, dimension: law, only: [ours]}]}"),
                List.of("'order'", "{class: order, dimension: law, only: [host]}"),
                List.of("'way'", "{class: via, term: way}"))) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> compare(bad.get(1), good));
            assertTrue(refused.getMessage().contains(bad.get(0)), refused.getMessage());
            assertTrue(refused.getMessage().contains(BlindSheet.hash("iran-borders-2024")), refused.getMessage());
        }
    }

    private String compare(String iran, String armenia) throws Exception {
        Path answers = folder.resolve("second.yaml");
        Files.writeString(
                answers,
                "- item: %s\n  conditions: [{requires: %s}]\n- item: %s\n  conditions: [{requires: %s}]\n"
                        .formatted(
                                BlindSheet.hash("iran-borders-2024"),
                                iran,
                                BlindSheet.hash("armenia-borders-2024"),
                                armenia));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertEquals(0, CodingCommand.compareConditions(dossier.folder(), out, answers));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void code(String file, String confidence, String requires) {
        dossier.replace(
                file,
                "confidence: " + confidence,
                "conditions: [{requires: " + requires + "}]\nconfidence: " + confidence);
    }

    private static String dimension(String id, String several, String... values) {
        StringBuilder text = new StringBuilder(
                "id: %s%nquestion: What of %s?%nclass: %s%n%svalues:%n".formatted(id, id, id, several));
        for (String value : values) {
            text.append("  - id: %s%n    label: It is %s%n".formatted(value, value));
        }
        return text.toString();
    }
}
