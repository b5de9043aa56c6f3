package org.redlines.geodata.command;

import io.quarkus.runtime.QuarkusApplication;
import org.redlines.finding.Findings;
import org.redlines.geodata.publishing.Publication;
import org.redlines.geodata.publishing.Publication.Outcome;
import org.redlines.geodata.publishing.Publisher;

/** {@code publish}: checks the dossier and publishes it as the next version. */
public final class PublishCommand implements QuarkusApplication {

    private final Publisher publisher;

    PublishCommand(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Returns 0 if the served version equals the dossier, 1 if the check refused it. */
    @Override
    public int run(String... args) {
        Publication publication = publisher.publish(Geodata.folder(), step -> System.out.println(step + " …"));
        if (publication.outcome() == Outcome.REFUSED) {
            Findings.print(System.out, publication.findings(), publication.records());
            System.out.println("Nothing was published.");
            return 1;
        }
        boolean isNew = publication.outcome() == Outcome.PUBLISHED;
        int number = publication.version().number();
        System.out.println(
                isNew ? "Published version " + number + "." : "Nothing has changed since version " + number + ".");
        return 0;
    }
}
