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

    private final Editions editions;

    PublishedCheck(Editions editions) {
        this.editions = editions;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Edition> edition = editions.find();
        return HealthCheckResponse.named("A version is published")
                .status(edition.isPresent())
                .withData(
                        "version",
                        edition.map(e -> String.valueOf(e.version().number())).orElse("none"))
                .build();
    }
}
