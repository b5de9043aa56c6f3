package org.redlines.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.geodata.TestDossier;

class PrincipalsTest {

    @TempDir
    Path folder;

    @Test
    void aPrincipalHasAColour() {
        TestDossier dossier = TestDossier.in(folder).replace("actors/armenia.yaml", "colour: '#cc3311'\n", "");
        assertEquals("principal-incomplete", dossier.onlyFinding().rule());
    }

    @Test
    void noTwoActorsShareAColour() {
        TestDossier dossier = TestDossier.in(folder).replace("actors/armenia.yaml", "#cc3311", "#0077bb");
        assertEquals("same-colour", dossier.onlyFinding().rule());
    }

    @Test
    void noTwoActorsShareLettersOrAHatch() {
        TestDossier dossier = TestDossier.in(folder).replace("actors/armenia.yaml", "letter: AM", "letter: IR");
        assertEquals("same-letter", dossier.onlyFinding().rule());
        dossier.replace("actors/armenia.yaml", "letter: IR\nhatch: 0", "letter: AM\nhatch: 45");
        assertEquals("same-hatch", dossier.onlyFinding().rule());
    }
}
