package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.FeatureTitle;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** What is cited: a collection, or a feature of it. */
public final class Citations {

    private static final String STATEMENTS = "statements";

    private Citations() {}

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
        String title = FeatureTitle.of(properties, feature.path("id").asText());
        String actor = properties.path("actorName").asText("");
        if (actor.isEmpty() || properties.path("actorName").isNull()) {
            return title;
        }
        return Texts.get("citedPosition", "actor", actor, "title", title);
    }
}
