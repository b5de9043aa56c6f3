package org.redlines.geodata.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.geodata.TestDossier;

class CommandsTest {

    private static final String SOURCE = "sources/irna-2024-09-05.yaml";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private TestDossier dossier;

    @BeforeEach
    void fixture() {
        dossier = TestDossier.in(folder);
    }

    @Test
    void aGoodDossierEndsWithZero() {
        assertEquals(0, CheckCommand.run(folder, out, false, false));
        assertEquals("19 records checked: 0 errors, 0 notes.\n", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anErrorEndsWithOneAndSaysWhereAndWhat() {
        dossier.replace(SOURCE, "date: 2024-09-05", "date: 2024-02-31");
        assertEquals(1, CheckCommand.run(folder, out, false, false));
        assertEquals(
                folder + "/" + SOURCE + ":5:1: impossible-date\n"
                        + "    date: 2024-02-31\n"
                        + "    There is no such day in the calendar. If only the month is known, write 2024-02.\n"
                        + "19 records checked: 1 error, 0 notes.\n",
                printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNoteEndsWithZero() {
        dossier.replace(SOURCE, "side: IR", "side:  IR");
        assertEquals(0, CheckCommand.run(folder, out, false, false));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains(": note format\n"));
    }

    @Test
    void theReportCountsTheEvidence() {
        assertEquals(0, CheckCommand.run(folder, out, true, false));
        String report = printed.toString(StandardCharsets.UTF_8);
        assertTrue(report.startsWith("2 statements, 2 citations of 2 sources\n"), report);
        assertTrue(report.contains("  iran                         1   50 %\n"), report);
        assertTrue(report.contains("  2024                         2  100 %\n"), report);
        assertTrue(report.contains("  armenia                  AM 1\n"), report);
    }

    @Test
    void aQuoteIsFoundInTheExcerptThatItsSourceKeeps() {
        assertTrue(quotes(0).contains("  quotes                   FOUND 0, CHANGED 0, NOT STORED 1\n"));
        excerpt("He said: “A redrawing is TOTALLY unacceptable, and a red-line for Iran.”");
        assertTrue(quotes(0).contains("  quotes                   FOUND 1, CHANGED 0, NOT STORED 0\n"));
        assertTrue(quotes(0).contains("  en                       FOUND 1"));
        assertTrue(quotes(0).contains("  IR                       FOUND 1"));
    }

    @Test
    void aQuoteThatDiffersFromItsExcerptIsAFault() {
        excerpt("He said that a redrawing is not acceptable.");
        String report = quotes(1);
        assertTrue(report.contains("araghchi-2024.yaml"), report);
        assertTrue(report.contains(": CHANGED\n"), report);
        assertTrue(report.contains("    excerpt  He said that a redrawing is not acceptable.\n"), report);
    }

    private void excerpt(String sentence) {
        dossier.replace(
                SOURCE,
                "language: en\n",
                "language: en\nexcerpts:\n  - statement: araghchi-2024\n    text: '" + sentence + "'\n");
    }

    private String quotes(int exitCode) {
        printed.reset();
        assertEquals(exitCode, CheckCommand.run(folder, out, false, true));
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void formatRewritesOnlyWhatDiffers() {
        String canonical = dossier.text(SOURCE);
        dossier.replace(SOURCE, "side: IR", "side:  IR");
        assertEquals(1, FormatCommand.run(folder, out, true));
        assertEquals(0, FormatCommand.run(folder, out, false));
        assertEquals(canonical, dossier.text(SOURCE));
        assertEquals(0, FormatCommand.run(folder, out, true));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("1 of 19 files rewritten."));
    }

    @Test
    void formatLeavesAnUnreadableFileAlone() {
        String broken = dossier.text(SOURCE).replace("title: Red line", "title: Red: line");
        dossier.write(SOURCE, broken);
        assertEquals(1, FormatCommand.run(folder, out, false));
        assertEquals(broken, dossier.text(SOURCE));
    }
}
