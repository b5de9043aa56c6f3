package org.redlines.geodata;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test of a rule a dossier without any finding, which it may spoil. */
public abstract class RuleTest {

    /** Where the dossier is. */
    @TempDir
    protected Path folder;

    protected TestDossier dossier;

    @BeforeEach
    void copyFixture() {
        dossier = TestDossier.in(folder);
    }
}
