package org.redlines.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redlines.finding.Finding;
import org.redlines.geodata.RuleTest;

class RouteRulesTest extends RuleTest {

    private static final String ROUTE = "dossiers/test/routes/meghri-rail.yaml";
    private static final String LINE = "base/alignments/meghri-rail.geojson";

    @Test
    void theAlignmentIsThere() {
        dossier.replace(ROUTE, "file: meghri-rail.geojson", "file: meghri.geojson");
        assertEquals("alignment-missing", dossier.onlyFinding().rule());
    }

    @Test
    void theAlignmentIsDescribedWhenItIsThere() {
        String text = dossier.text(ROUTE);
        String alignment = text.substring(text.indexOf("alignment:"), text.indexOf("sections:"));
        dossier.replace(ROUTE, alignment, "noAlignment: Nobody drew it.\n");
        assertEquals("alignment-missing", dossier.onlyFinding().rule());
    }

    @Test
    void aRouteWithoutLineSaysWhy() {
        String text = dossier.text(ROUTE);
        String alignment = text.substring(text.indexOf("alignment:"), text.indexOf("sections:"));
        dossier.replace(ROUTE, alignment, "").remove(LINE);
        assertEquals("alignment-unexplained", dossier.onlyFinding().rule());
    }

    @Test
    void sectionsDescribedAreDrawn() {
        Finding finding = dossier.replace(ROUTE, "  - id: armenia\n", "  - id: armenia-east\n")
                .check()
                .get(0);
        assertEquals("alignment-section", finding.rule());
    }

    @Test
    void aPieceOfASectionIsPartOfIt() {
        dossier.write(LINE, dossier.text(LINE).replace("meghri-rail.armenia", "meghri-rail.armenia.1"));
        assertEquals(List.of(), dossier.check());
    }

    @Test
    void aSectionLiesInItsTerritoryWithinItsError() {
        // 0.001° of latitude are 111 m, within the 200 m stated; 0.003° are not.
        Finding finding = dossier.replace(LINE, "38.999", "38.997").onlyFinding();
        assertEquals("section-outside-territory", finding.rule());
        assertTrue(finding.message().contains("up to 333 m"), finding.message());
    }

    @Test
    void theHistoryIsOldestFirst() {
        dossier.replace(
                ROUTE,
                "statusHistory:\n",
                "statusHistory:\n  - from: 2024-01\n    status: planned\n    text: Planned.\n    seen: 2024-01\n"
                        + "    statements:\n      - armenia-2024\n");
        assertEquals("history-order", dossier.onlyFinding().rule());
    }

    @Test
    void aPowerIsHeldByAnActorThatThereIs() {
        Finding finding = dossier.replace(ROUTE, "actor: armenia\n          body", "actor: nobody\n          body")
                .onlyFinding();
        assertEquals("dangling-reference", finding.rule());
        assertEquals("nobody", finding.value());
    }

    @Test
    void aPowerIsSourcedOrSaysWhyItIsInferred() {
        dossier.replace(ROUTE, "          inferred: It runs all other lines.\n", "");
        assertEquals("unsourced", dossier.onlyFinding().rule());
    }

    @Test
    void aPowerIsInForceOrPlanned() {
        dossier.replace(ROUTE, "state: planned", "state: claimed");
        assertEquals("wrong-value", dossier.onlyFinding().rule());
    }
}
