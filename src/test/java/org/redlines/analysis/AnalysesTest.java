package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.redlines.collection.Fixture;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.finding.Findings;
import org.redlines.geodata.publishing.Publisher;
import org.redlines.geodata.reading.DossierReader;

/** The analysis of a served version is that of the files which it was published from. */
@QuarkusTest
class AnalysesTest {

    private static final Path GEODATA = Path.of("geodata");

    @Inject
    Publisher publisher;

    @Inject
    Snapshots snapshots;

    @Inject
    Analyses analyses;

    @Inject
    Fixture fixture;

    @Test
    void whatIsServedIsWhatWasPublished() {
        publisher.publish(GEODATA, step -> {});
        Snapshot published = snapshots.current();
        Analysis served = analyses.get(published);
        Analysis read = Analysis.of(DossierReader.read(GEODATA, new Findings()));
        assertFalse(served.listPositions().isEmpty());
        assertEquals(read.listPositions(), served.listPositions());
        assertEquals(read.vocabulary(), served.vocabulary());
        assertEquals(read.scenarios(), served.scenarios());

        fixture.publish("without conditions");
        assertTrue(analyses.get(snapshots.current()).listPositions().isEmpty());
        assertSame(served, analyses.get(published), "an older version stays as it was");
    }
}
