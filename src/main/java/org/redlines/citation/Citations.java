package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Edition;
import org.redlines.collection.FeatureTitle;
import org.redlines.collection.Licence;
import org.redlines.http.Call;

/** What is cited: a collection, or a feature of it. */
public final class Citations {

    private Citations() {}

    /** A collection as one version holds it. */
    public static Citation of(Call call, Edition edition, Collection collection) {
        Citation citation = Citation.of(
                edition,
                collection.id(),
                collection.title(),
                address(call, edition, collection.path()),
                Licence.of(collection.licence()));
        return collection.isOwn() ? citation.withoutEvidence() : citation;
    }

    /**
     * A feature as one version holds it.
     *
     * @param path of the feature, encoded
     */
    public static Citation of(Call call, Edition edition, Collection collection, JsonNode feature, String path) {
        Citation citation = Citation.of(
                edition,
                collection.id() + "-" + feature.path("id").asText(),
                title(feature),
                address(call, edition, path),
                Licence.of(collection.licence()));
        return collection.isOwn() ? citation.withoutEvidence() : citation;
    }

    /** An address at which a version stays. */
    static String address(Call call, Edition edition, String path) {
        return call.link(AsOf.at(edition.version(), path));
    }

    // We record what an actor holds; the words of the title are ours.
    private static String title(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String title = FeatureTitle.of(properties, feature.path("id").asText());
        String actor = properties.path("actorName").asText("");
        if (actor.isEmpty() || properties.path("actorName").isNull()) {
            return title;
        }
        return "Position of " + actor + ": " + title;
    }
}
