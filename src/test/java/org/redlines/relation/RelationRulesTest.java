package org.redlines.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.finding.Finding;
import org.redlines.geodata.TestDossier;

class RelationRulesTest {

    private static final String RELATION = "dossiers/test/relations/armenia-iran.yaml";

    @TempDir
    Path folder;

    @Test
    void statesDoNotOverlap() {
        Finding finding = TestDossier.in(folder)
                .replace(RELATION, "to: 2024-03", "to: 2024-04")
                .onlyFinding();
        assertEquals("overlapping-states", finding.rule());
        assertEquals("states[2].from", finding.location().field());
    }

    @Test
    void onlyTheLastStateIsOpen() {
        assertEquals(
                "overlapping-states",
                TestDossier.in(folder)
                        .replace(RELATION, "    to: 2024-03\n", "")
                        .onlyFinding()
                        .rule());
    }

    @Test
    void thePairIsInAlphabeticalOrder() {
        Finding finding = TestDossier.in(folder)
                .replace(RELATION, "  - armenia\n  - iran\n", "  - iran\n  - armenia\n")
                .onlyFinding();
        assertEquals("pair-order", finding.rule());
    }
}
