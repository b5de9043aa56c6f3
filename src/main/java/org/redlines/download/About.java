package org.redlines.download;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redlines.citation.Citation;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.texts.Texts;

/** What a file says of itself: where it comes from, on which terms, and what to be careful of. */
final class About {

    private static final List<String> CAVEATS =
            List.of("caveatPositions", "caveatCurrent", "caveatGeometry", "caveatConfidence", "caveatNames");

    private About() {}

    /** What to be careful of; imported layers speak for themselves. */
    static List<String> caveats(List<Layer> layers) {
        boolean ours = layers.stream()
                .map(layer -> layer.collection().group())
                .anyMatch(group -> group.equals("base") || group.equals("dossier"));
        return ours ? CAVEATS.stream().map(key -> Texts.get(key)).toList() : List.of();
    }

    /** Version, terms and attribution in one line, for formats that have room for one. */
    static String line(Snapshot snapshot, Collection collection) {
        Licence licence = Licence.of(collection.licence());
        return collection.description().strip() + " " + version(snapshot) + " Licence: " + licence.inWords() + ". "
                + collection.attribution();
    }

    /** Which version, published when, resting on evidence up to when. */
    static String version(Snapshot snapshot) {
        return Texts.get(
                "versionPublished",
                "version",
                String.valueOf(snapshot.version().number()),
                "published",
                published(snapshot),
                "evidence",
                String.valueOf(snapshot.version().lastEvidence()));
    }

    /** How to cite the content, at an address where this version of it stays. */
    static String citation(Content content, String address) {
        String versioned = AsOf.at(content.snapshot().version(), address);
        return Citation.of(content.snapshot(), content.name(), content.title(), versioned, null)
                .text();
    }

    /** When the version was published, UTC. */
    static String published(Snapshot snapshot) {
        return snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
