package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Items;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.geo.Crs;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * Writes the citations of single records. A record that rests on statements is cited by each of them: those with words
 * of the speaker first, then by date.
 */
@Singleton
public class RecordCitations {

    private static final String STATEMENTS = "statements";
    private static final String SOURCES = "sources";

    private final Items items;
    private final ObjectMapper json;

    RecordCitations(Items items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /**
     * The citation of a feature in one version.
     *
     * @param path path of the feature, URL-encoded
     */
    public Citation of(RequestKey key, Snapshot snapshot, Collection collection, JsonNode feature, String path) {
        Citation citation = Citation.of(
                snapshot,
                collection.id() + "-" + feature.path("id").asText(),
                title(feature),
                Citation.address(key, snapshot, path),
                Licence.of(collection.licence()));
        if (collection.isImported()) {
            return citation.citingMakers(collection.attribution());
        }
        List<Primary> said = primaries(snapshot, collection, feature.path("properties"));
        return said.isEmpty() ? citation : citation.citing(said, page(key, snapshot, collection, feature));
    }

    private List<Primary> primaries(Snapshot snapshot, Collection collection, JsonNode properties) {
        Stream<JsonNode> statements = collection.id().equals(STATEMENTS)
                ? Stream.of(properties)
                : elements(properties.path(STATEMENTS)).map(one -> whole(snapshot, STATEMENTS, one));
        return statements
                .filter(one -> one.hasNonNull("speaker"))
                .map(one -> Primary.of(
                        one, whole(snapshot, SOURCES, one.path(SOURCES).path(0))))
                .sorted(Comparator.comparing((Primary one) -> !one.isQuoted()).thenComparing(Primary::date))
                .toList();
    }

    // Features carry a part of what a statement or a source says. The whole is in its own collection.
    private JsonNode whole(Snapshot snapshot, String collection, JsonNode part) {
        if (!part.hasNonNull("id")) {
            return part;
        }
        return snapshot.collections().stream()
                .filter(one -> one.id().equals(collection))
                .findFirst()
                .flatMap(one -> find(snapshot, one, part.get("id").asText()))
                .map(one -> one.path("properties"))
                .orElse(part);
    }

    /** The feature with this id, if there is one. */
    Optional<JsonNode> find(Snapshot snapshot, Collection collection, String id) {
        return items.find(snapshot, collection, id, Crs.CRS84).map(text -> {
            try {
                return json.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(found::add);
        return found.stream();
    }

    // The page for readers, which opens the record's card in this version.
    private static String page(RequestKey key, Snapshot snapshot, Collection collection, JsonNode feature) {
        String id = URLEncoder.encode(feature.path("id").asText(), StandardCharsets.UTF_8);
        return key.link("/?feature=" + collection.id() + "/" + id + "&" + AsOf.PARAMETER + "="
                + snapshot.version().identity());
    }

    // The title names the actor, because the position is the actor's and the words are ours.
    private static String title(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String title =
                Collection.titleOf(properties, feature.path("id").asText()).replaceFirst("\\.$", "");
        if (!properties.hasNonNull("actorName") || properties.hasNonNull("against")) {
            return title;
        }
        return Texts.get("citedPosition", "actor", properties.get("actorName").asText(), "title", title);
    }
}
