package org.redlines.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redlines.finding.Finding;
import org.redlines.geodata.RuleTest;

class SourceRulesTest extends RuleTest {

    private static final String SOURCE = "sources/irna-2024-09-05.yaml";

    @Test
    void aPageOfAHostOfCopiesIsMarked() {
        dossier.replace(SOURCE, "https://en.irna.ir/", "https://d9mc3ts4czbpr.cloudfront.net/");
        assertEquals("mirror-unmarked", dossier.onlyFinding().rule());
    }

    @Test
    void aMarkedCopyIsFine() {
        dossier.replace(SOURCE, "https://en.irna.ir/", "https://d9mc3ts4czbpr.cloudfront.net/")
                .replace(
                        SOURCE, "language: en\n", "language: en\nmirror: true\nmirrorOf: IRNA, https://en.irna.ir/1\n");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aCopySaysOfWhat() {
        dossier.replace(SOURCE, "language: en\n", "language: en\nmirror: true\n");
        assertEquals("mirror-of-what", dossier.onlyFinding().rule());
    }

    @Test
    void onePageIsOneSource() {
        String twin = "sources/twin.yaml";
        dossier.copy(SOURCE, twin, "id: irna-2024-09-05", "id: twin")
                .replace(
                        twin,
                        "https://en.irna.ir/news/1/red-line",
                        "http://www.en.irna.ir/news/1/red-line/?utm_source=x#top")
                .replace(
                        "dossiers/test/statements/araghchi-2024.yaml",
                        "  - irna-2024-09-05",
                        "  - irna-2024-09-05\n  - twin");
        Finding finding = dossier.onlyFinding();
        assertEquals("duplicate-source", finding.rule());
        assertTrue(finding.message().contains("irna-2024-09-05"), finding.message());
    }

    @Test
    void aPageWithTheTitleOfAnotherMayBeACopy() {
        String twin = "sources/twin.yaml";
        dossier.replace(SOURCE, "title: Red line", "title: A red line at the border")
                .copy(SOURCE, twin, "id: irna-2024-09-05", "id: twin")
                .replace(twin, "https://en.irna.ir/news/1/red-line", "https://example.org/copied")
                .replace(twin, "A red line at the border", "A Red Line, at the Border!")
                .replace(
                        "dossiers/test/statements/araghchi-2024.yaml",
                        "  - irna-2024-09-05",
                        "  - irna-2024-09-05\n  - twin");
        Finding finding = dossier.onlyFinding();
        assertEquals("same-title", finding.rule());
        assertEquals(Finding.Severity.NOTE, finding.severity());
        dossier.replace(twin, "language: en\n", "language: en\nrelays: IRNA\n");
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aQueryThatNamesThePageIsKept() {
        assertEquals("newpan.vk.am/en?p=1", Addresses.normalise(URI.create("https://newpan.vk.am/en/?p=1")));
    }

    @Test
    void anAddressIsWellFormed() {
        dossier.replace(SOURCE, "https://en.irna.ir/news/1/red-line", "https://en.irna.ir/news/[1]/red|line");
        assertEquals("bad-address", dossier.onlyFinding().rule());
    }
}
