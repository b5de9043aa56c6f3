package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;
import org.redlines.version.Version;

/**
 * What a citation says.
 *
 * @param author who is named as author
 * @param key name in a bibliography: small letters, digits and hyphens
 * @param title of what is cited
 * @param version number of the data version
 * @param published day on which the version was published, UTC
 * @param lastEvidence day after which it knows nothing; null where that is not said
 * @param address where just this version of it is read
 * @param licence null for a view, which shows layers of several
 * @param primary what is cited through Redlines; null for what is Redlines' own
 */
public record Citation(
        String author,
        String key,
        String title,
        int version,
        LocalDate published,
        LocalDate lastEvidence,
        String address,
        Licence licence,
        Primary primary) {

    /** Who is named as publisher, and as author of what is no imported layer. */
    static final String PUBLISHER = "Redlines";

    private static final String STATEMENTS = "statements";

    /** The citation of something in a snapshot. */
    public static Citation of(Snapshot snapshot, String key, String title, String address, Licence licence) {
        Version version = snapshot.version();
        return new Citation(
                PUBLISHER,
                "redlines-" + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-v" + version.number(),
                title,
                version.number(),
                version.publishedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                version.lastEvidence(),
                address,
                licence,
                null);
    }

    /** The same for what somebody said: the one who said it is cited, and Redlines as where it was found. */
    Citation through(Primary said) {
        return new Citation(author, key, title, version, published, lastEvidence, address, licence, said);
    }

    /**
     * The same for a layer that somebody imported: it has no evidence of its own, and is its makers'.
     *
     * @param attribution whom to name when the data are used
     */
    Citation imported(String attribution) {
        String author = attribution.equals(Collection.NOT_STATED) ? PUBLISHER : attribution;
        return new Citation(author, key, title, version, published, null, address, licence, null);
    }

    /** In one sentence, for people. */
    public String text() {
        return primary == null ? ownText() : primary.text() + " " + via() + ".";
    }

    /** Where a primary source was found. */
    String via() {
        return Texts.get("citationVia", "author", author, "version", "" + version, "date", "" + published)
                + ", "
                + address
                + (licence == null ? "" : ", " + licence.id());
    }

    private String ownText() {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(
                "citationOf", "author", author, "title", title, "version", "" + version, "date", "" + published));
        if (lastEvidence != null) {
            parts.add(Texts.get("citationEvidence", "date", "" + lastEvidence));
        }
        parts.add(address);
        if (licence != null) {
            parts.add(licence.id());
        }
        return String.join(", ", parts);
    }

    /** What has no field of its own in bibliographies: version, evidence and terms. */
    String note() {
        String evidence = lastEvidence == null ? "" : ", " + Texts.get("citationEvidence", "date", "" + lastEvidence);
        String terms = licence == null ? "" : ". " + Texts.get("citationLicence", "licence", licence.inWords());
        return Texts.get("citationVersion", "version", "" + version) + evidence + terms;
    }

    /** A collection as one version holds it. */
    public static Citation of(RequestKey key, Snapshot snapshot, Collection collection) {
        Citation citation = Citation.of(
                snapshot,
                collection.id(),
                collection.title(),
                address(key, snapshot, collection.path()),
                Licence.of(collection.licence()));
        return collection.isImported() ? citation.imported(collection.attribution()) : citation;
    }

    /**
     * A feature as one version holds it.
     *
     * @param path of the feature, encoded
     */
    public static Citation of(RequestKey key, Snapshot snapshot, Collection collection, JsonNode feature, String path) {
        Citation citation = Citation.of(
                snapshot,
                collection.id() + "-" + feature.path("id").asText(),
                title(feature),
                address(key, snapshot, path),
                Licence.of(collection.licence()));
        if (collection.isImported()) {
            return citation.imported(collection.attribution());
        }
        return collection.id().equals(STATEMENTS) ? citation.through(Primary.of(feature.path("properties"))) : citation;
    }

    /** An address at which a version stays. */
    static String address(RequestKey key, Snapshot snapshot, String path) {
        return key.link(AsOf.at(snapshot.version(), path));
    }

    // We record what an actor holds; the words of the title are ours.
    private static String title(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String title = Collection.titleOf(properties, feature.path("id").asText());
        String actor = properties.path("actorName").asText("");
        if (actor.isEmpty() || properties.path("actorName").isNull()) {
            return title;
        }
        return Texts.get("citedPosition", "actor", actor, "title", title);
    }
}
