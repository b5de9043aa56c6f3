package org.redlines.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;

/**
 * The addresses of every HTML page (sitemaps.org): the map, the collections, and each feature of
 * the dossier. Of imported layers only the collection is named: they may hold millions. What is
 * split by kind of geometry is named once.
 */
@Singleton
class Sitemap {

    // What the protocol allows in one file.
    private static final int MOST_ADDRESSES = 50_000;
    private static final String XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Items items;
    private final ObjectMapper json;
    private volatile Pages pages = new Pages("", List.of());

    /** The paths of all pages of a snapshot. */
    private record Pages(String snapshot, List<String> paths) {}

    Sitemap(Items items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /** The sitemap, or the index of its parts when it has too many addresses for one file. */
    String whole(String base, Snapshot snapshot) {
        List<String> paths = paths(snapshot);
        int parts = parts(paths);
        if (parts == 1) {
            return part(base, snapshot, paths);
        }
        StringBuilder index = begin("sitemapindex");
        for (int i = 1; i <= parts; i++) {
            entry(index, "sitemap", base + "/sitemaps/" + i + ".xml", snapshot);
        }
        return index.append("</sitemapindex>\n").toString();
    }

    /** A part of the sitemap, counted from 1; null when there is no such part. */
    String part(String base, Snapshot snapshot, int number) {
        List<String> paths = paths(snapshot);
        if (number < 1 || number > parts(paths)) {
            return null;
        }
        int from = (number - 1) * MOST_ADDRESSES;
        return part(base, snapshot, paths.subList(from, Math.min(paths.size(), from + MOST_ADDRESSES)));
    }

    private static String part(String base, Snapshot snapshot, List<String> paths) {
        StringBuilder urls = begin("urlset");
        paths.forEach(path -> entry(urls, "url", base + path, snapshot));
        return urls.append("</urlset>\n").toString();
    }

    private static int parts(List<String> paths) {
        return (paths.size() + MOST_ADDRESSES - 1) / MOST_ADDRESSES;
    }

    private static StringBuilder begin(String root) {
        return new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + XMLNS + "\">\n");
    }

    // Ids are URL-encoded, so that nothing in an address needs escaping in XML.
    private static void entry(StringBuilder xml, String element, String address, Snapshot snapshot) {
        xml.append('<')
                .append(element)
                .append("><loc>")
                .append(address)
                .append("</loc><lastmod>")
                .append(SchemaOrg.published(snapshot))
                .append("</lastmod></")
                .append(element)
                .append(">\n");
    }

    // Read once for a snapshot: every crawler begins here.
    private List<String> paths(Snapshot snapshot) {
        Pages known = pages;
        if (!known.snapshot().equals(snapshot.tag())) {
            known = new Pages(snapshot.tag(), read(snapshot));
            pages = known;
        }
        return known.paths();
    }

    private List<String> read(Snapshot snapshot) {
        List<String> paths = new ArrayList<>(List.of("/", "/ogc", "/ogc/collections", "/ogc/api.html"));
        for (Collection collection : snapshot.collections()) {
            paths.add(collection.path());
            paths.add(collection.path() + "/items");
            if (!collection.isImported() && collection.splitFrom() == null) {
                ids(snapshot, collection).forEach(id -> paths.add(collection.path() + "/items/" + segment(id)));
            }
        }
        return paths;
    }

    private List<String> ids(Snapshot snapshot, Collection collection) {
        List<String> ids = new ArrayList<>();
        try {
            items.write(
                    snapshot,
                    collection,
                    ItemQuery.everything(collection, ZoomLevel.LOWEST),
                    text -> ids.add(json.readTree(text).path("id").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
