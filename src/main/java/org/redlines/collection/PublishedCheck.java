package org.redlines.collection;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only when there is something to serve; that the database answers is checked beside it. */
@Readiness
@Singleton
class PublishedCheck implements HealthCheck {

    private final Snapshots snapshots;

    PublishedCheck(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Snapshot> snapshot = snapshots.find();
        return HealthCheckResponse.named("A version is published")
                .status(snapshot.isPresent())
                .withData(
                        "version",
                        snapshot.map(e -> String.valueOf(e.version().number())).orElse("none"))
                .build();
    }
}
