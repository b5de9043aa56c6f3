package org.redlines.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.geodata.TestDossier;

class ReadingsTest {

    private static final String ACCORD = "dossiers/test/agreements/accord.yaml";
    private static final String NONE =
            "      - actor: iran\n        summary: No reading was found.\n        none: true\n";

    @TempDir
    Path folder;

    @Test
    void everyPrincipalActorHasAReading() {
        assertEquals(
                "missing-reading",
                TestDossier.in(folder).replace(ACCORD, NONE, "").onlyFinding().rule());
    }

    @Test
    void anActorReadsAClauseOnce() {
        assertEquals(
                "repeated-reading",
                TestDossier.in(folder)
                        .replace(ACCORD, NONE, NONE + NONE)
                        .onlyFinding()
                        .rule());
    }

    @Test
    void aReadingRestsOnStatementsOrSaysThereIsNone() {
        assertEquals(
                "unsourced",
                TestDossier.in(folder)
                        .replace(ACCORD, "        none: true\n", "")
                        .onlyFinding()
                        .rule());
    }
}
