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
 * The content of a citation.
 *
 * @param author name of the author
 * @param key key in a bibliography: lower-case letters, digits and hyphens
 * @param title title of the cited thing
 * @param version number of the data version
 * @param published day on which the version was published, UTC
 * @param lastEvidence day of the latest evidence; null if there is none
 * @param address permanent address of this version of the cited thing
 * @param licence its licence; null for a view, which shows layers with different licences
 * @param primary the primary source, if a statement is cited; otherwise null
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

    /** The publisher, and the author of everything except imported layers. */
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

    /** Cites the speaker of a statement, with Redlines as the place where the statement was found. */
    Citation citingPrimary(Primary said) {
        return new Citation(author, key, title, version, published, lastEvidence, address, licence, said);
    }

    /**
     * Cites the makers of an imported layer. It has no date of evidence.
     *
     * @param attribution whom to credit when the data is used
     */
    Citation citingMakers(String attribution) {
        String author = attribution.equals(Collection.NOT_STATED) ? PUBLISHER : attribution;
        return new Citation(author, key, title, version, published, null, address, licence, null);
    }

    /** The citation as one sentence. */
    public String text() {
        return primary == null ? ownText() : primary.text() + " " + via() + ".";
    }

    /** The place where a primary source was found. */
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

    /** The facts for which bibliographies have no field: version, date of evidence and licence. */
    String note() {
        String evidence = lastEvidence == null ? "" : ", " + Texts.get("citationEvidence", "date", "" + lastEvidence);
        String terms = licence == null ? "" : ". " + Texts.get("citationLicence", "licence", licence.inWords());
        return Texts.get("citationVersion", "version", "" + version) + evidence + terms;
    }

    /** The citation of a collection in one version. */
    public static Citation of(RequestKey key, Snapshot snapshot, Collection collection) {
        Citation citation = Citation.of(
                snapshot,
                collection.id(),
                collection.title(),
                address(key, snapshot, collection.path()),
                Licence.of(collection.licence()));
        return collection.isImported() ? citation.citingMakers(collection.attribution()) : citation;
    }

    /**
     * The citation of a feature in one version.
     *
     * @param path path of the feature, URL-encoded
     */
    public static Citation of(RequestKey key, Snapshot snapshot, Collection collection, JsonNode feature, String path) {
        Citation citation = Citation.of(
                snapshot,
                collection.id() + "-" + feature.path("id").asText(),
                title(feature),
                address(key, snapshot, path),
                Licence.of(collection.licence()));
        if (collection.isImported()) {
            return citation.citingMakers(collection.attribution());
        }
        return collection.id().equals(STATEMENTS)
                ? citation.citingPrimary(Primary.of(feature.path("properties")))
                : citation;
    }

    /** The permanent address of a path in a version. */
    static String address(RequestKey key, Snapshot snapshot, String path) {
        return key.link(AsOf.at(snapshot.version(), path));
    }

    // The title names the actor, because the position is the actor's and the words are ours.
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
