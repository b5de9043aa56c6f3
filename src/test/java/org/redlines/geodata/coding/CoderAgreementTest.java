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
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.command.CodingCommand;

/** Known answers: the examples A and B of Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011. */
class CoderAgreementTest {

    @TempDir
    Path folder;

    private TestDossier dossier;

    @BeforeEach
    void fixture() {
        dossier = TestDossier.in(folder.resolve("geodata"));
    }

    @Test
    void twoCodersOfTenBinaryItems() {
        assertEquals(0.095, CoderAgreement.nominal(words("0100000010"), words("1110010000")), 0.0005);
    }

    @Test
    void twoCodersOfTwelveItemsInFiveWords() {
        assertEquals(0.692, CoderAgreement.nominal(words("aabbdcccedda"), words("babbbccceddd")), 0.0005);
    }

    /** Of 1 2 3 and 1 2 4: observed 2/6, expected over all 30 ordered pairs 82/30, hence 1 - 10/82. */
    @Test
    void daysCountByTheirDistance() {
        assertEquals(0.878, CoderAgreement.interval(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 4.0)), 0.0005);
    }

    @Test
    void theSheetTellsNothingOfTheFirstCoding() {
        String sheet = sheet(9);
        assertEquals(2, sheet.split("- item: ", -1).length - 1, "nothing found is not coded");
        assertTrue(sheet.contains("totally unacceptable and a red line for Iran"), sheet);
        for (String hidden :
                List.of("iran-borders-2024", "No change of borders", "territorial", "declared", "red-line")) {
            assertFalse(sheet.contains(hidden), hidden);
        }
    }

    @Test
    void aFurtherSheetHasOtherPositions() {
        String first = sheet(1);
        String second = sheet(1, 1);
        assertEquals(1, second.split("- item: ", -1).length - 1);
        assertFalse(second.contains(first.lines().findFirst().orElseThrow()), second);
    }

    @Test
    void aSheetSaysWhoseWordsBindTheActor() {
        assertTrue(sheet(9).contains("mayBind: \"yes\""), sheet(9));
    }

    @Test
    void positionsThatTheStatementsCannotTellApartAreLeftOut() {
        String position = dossier.text("dossiers/test/positions/iran-borders-2024.yaml");
        dossier.write(
                "dossiers/test/positions/iran-borders-again.yaml",
                position.replace("iran-borders-2024", "iran-borders-again"));
        assertEquals(1, sheet(9).split("- item: ", -1).length - 1);
    }

    @Test
    void theSameCodingAgreesAndADifferenceIsListed() throws Exception {
        Path sheet = folder.resolve("second.yaml");
        Files.writeString(
                sheet,
                """
                - item: %s
                  code: {kind: red-line, type: territorial, strength: objection, begin: 2024-09-05, end: open}
                - item: %s
                  code: {kind: claim, type: jurisdiction, strength: declared, begin: 2024-03, end: 2024-10-01}
                """
                        .formatted(BlindSheet.hash("iran-borders-2024"), BlindSheet.hash("armenia-borders-2024")));
        String report = compare(sheet);
        assertTrue(report.contains("| kind | words | 2 | 2 | 1.00 |  |\n"), report);
        assertTrue(report.contains("| begin | days | 2 | 2 | 1.00 |  |\n"), report);
        assertTrue(report.contains("| red-line | 0 | 1 |\n"), report);
        assertTrue(report.contains("| iran-borders-2024 | strength | declared | objection |\n"), report);
        assertTrue(report.contains("| armenia-borders-2024 | end | open | 2024-10-01 |\n"), report);
    }

    @Test
    void aSheetOfAnotherDossierIsRefused() throws Exception {
        Path sheet = folder.resolve("other.yaml");
        Files.writeString(sheet, "- item: p0000000000\n  code: {kind: claim}\n");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> compare(sheet));
        assertTrue(refused.getMessage().contains("'p0000000000'"), refused.getMessage());
    }

    private String sheet(int size) {
        return sheet(size, 0);
    }

    private String sheet(int size, int skipped) {
        return printed(out -> CodingCommand.sheet(dossier.folder(), out, size, skipped));
    }

    private String compare(Path sheet) {
        return printed(out -> CodingCommand.compare(dossier.folder(), out, sheet));
    }

    private static String printed(ToIntFunction<PrintStream> command) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertEquals(0, command.applyAsInt(new PrintStream(printed, true, StandardCharsets.UTF_8)));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> words(String letters) {
        return Stream.of(letters.split("")).toList();
    }
}
