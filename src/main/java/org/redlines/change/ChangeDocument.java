package org.redlines.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.change.VersionRange.LayerChange;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Snapshot;
import org.redlines.http.Format;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;

/** Writes changes as a JSON document. */
final class ChangeDocument {

    // The values of a property are shown up to this length. A longer property is only named.
    private static final int MAX_SHOWN_LENGTH = 200;

    private final RequestKey key;
    private final ChangeQuery query;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    ChangeDocument(RequestKey key, ChangeQuery query) {
        this.key = key;
        this.query = query;
    }

    ObjectNode of(Map<Collection, Map<Kind, Long>> counts, List<Change> changes, boolean more) {
        version("from", query.span().from());
        version("to", query.span().to());
        document.put(
                        "numberMatched",
                        counts.values().stream()
                                .flatMap(kinds -> kinds.values().stream())
                                .mapToLong(Long::longValue)
                                .sum())
                .put("numberReturned", changes.size())
                .put("limit", query.limit());
        ArrayNode collections = document.putArray("collections");
        counts.forEach((collection, kinds) -> count(collections.addObject(), collection, kinds));
        ArrayNode layers = document.putArray("layers");
        query.filter().ofLayers(query.span().listLayers()).forEach(layer -> layer(layers.addObject(), layer));
        ArrayNode all = document.putArray("changes");
        changes.forEach(change -> change(all.addObject(), change));
        links(changes, more);
        return document;
    }

    private void version(String name, Snapshot snapshot) {
        ObjectNode version = document.putObject(name);
        version.put("version", snapshot == null ? 0 : snapshot.version().number());
        if (snapshot != null) {
            version.put("versionIdentity", snapshot.version().identity())
                    .put(
                            "published",
                            snapshot.version()
                                    .publishedAt()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                    .put("lastEvidence", String.valueOf(snapshot.version().lastEvidence()));
        }
    }

    private static void count(ObjectNode node, Collection collection, Map<Kind, Long> kinds) {
        node.put("id", collection.id()).put("title", collection.title());
        for (Kind kind : Kind.values()) {
            node.put(kind.id(), kinds.getOrDefault(kind, 0L));
        }
        node.put("licence", collection.licence()).put("attribution", collection.attribution());
    }

    private void layer(ObjectNode node, LayerChange layer) {
        node.put("collection", layer.collection().id())
                .put("title", layer.collection().title())
                .put("change", layer.kind().id())
                .put("featuresBefore", layer.before())
                .put("featuresAfter", layer.after());
        versions(node, layer.kind(), layer.collection().path(), Format.JSON);
    }

    private void change(ObjectNode node, Change change) {
        node.put("collection", change.collection().id())
                .put("id", change.id())
                .put("change", change.kind().id())
                .put("title", change.title());
        if (change.kind() == Kind.CHANGED) {
            ArrayNode properties = node.putArray("properties");
            change.listChangedProperties()
                    .forEach(name -> property(
                            properties.addObject().put("name", name),
                            change.before().path(name),
                            change.after().path(name)));
            node.put("geometry", change.moved());
        }
        versions(node, change.kind(), change.path(), Format.GEOJSON);
    }

    private static void property(ObjectNode node, JsonNode before, JsonNode after) {
        if (before.toString().length() <= MAX_SHOWN_LENGTH && after.toString().length() <= MAX_SHOWN_LENGTH) {
            node.set("before", before.isMissingNode() ? null : before);
            node.set("after", after.isMissingNode() ? null : after);
        }
    }

    // RFC 5829 defines the relations between versions.
    private void versions(ObjectNode node, Kind kind, String path, Format format) {
        ArrayNode links = node.putArray("links");
        if (kind != Kind.REMOVED) {
            link(links, "item", AsOf.at(query.span().to().version(), path), format);
        }
        if (kind != Kind.ADDED) {
            link(links, "predecessor-version", AsOf.at(query.span().from().version(), path), format);
        }
    }

    private void links(List<Change> changes, boolean more) {
        ArrayNode links = document.putArray("links");
        links.addObject()
                .put("rel", "self")
                .put("href", key.self())
                .put("type", Format.JSON.mediaType())
                .put("title", "This document");
        if (more) {
            link(links, "next", next(changes.get(changes.size() - 1)), Format.JSON);
        }
        link(links, "related", "/feeds/changes.atom", new Format("atom", "application/atom+xml", List.of()));
    }

    // The link uses version identities, because another version may be published before the next page is requested.
    private String next(Change last) {
        ChangeFilter filter = query.filter();
        return QueryString.EMPTY
                .with("from", query.span().fromIdentity())
                .with("to", query.span().to().version().identity())
                .with("collection", filter.collection())
                .with("actor", filter.actor())
                .with("limit", String.valueOf(query.limit()))
                .with(
                        ChangeQuery.Cursor.PARAMETER,
                        new ChangeQuery.Cursor(last.collection().id(), last.id()).toString())
                .behind(key.path());
    }

    private void link(ArrayNode links, String rel, String path, Format format) {
        links.addObject().put("rel", rel).put("href", key.link(path)).put("type", format.mediaType());
    }
}
