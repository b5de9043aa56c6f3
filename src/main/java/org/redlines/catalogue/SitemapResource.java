package org.redlines.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.collection.ZoomLevel;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Serves robots.txt and the sitemap for search engines. */
@Singleton
@Path("/")
public class SitemapResource {

    private static final Format XML = new Format("xml", "application/xml", List.of("text/xml"));
    private static final Format TEXT = new Format("txt", "text/plain;charset=utf-8", List.of());

    private final Snapshots snapshots;
    private final Sitemap sitemap;
    private final Responses responses;

    SitemapResource(Snapshots snapshots, Sitemap sitemap, Responses responses) {
        this.snapshots = snapshots;
        this.sitemap = sitemap;
        this.responses = responses;
    }

    /** Returns the sitemap, or an index of its parts when one file cannot hold all addresses. */
    @GET
    @Path("sitemap.xml")
    public Response whole(@Context HttpServerRequest request) {
        return send(request, XML, (key, snapshot) -> sitemap.whole(key.base(), snapshot));
    }

    /** Returns one part of the sitemap. */
    @GET
    @Path("sitemaps/{number:[0-9]{1,6}}.xml")
    public Response part(@PathParam("number") int number, @Context HttpServerRequest request) {
        return send(request, XML, (key, snapshot) -> {
            String part = sitemap.part(key.base(), snapshot, number);
            if (part == null) {
                throw Problem.notFound("The sitemap has no part " + number + ".");
            }
            return part;
        });
    }

    /** Names the sitemap, and keeps crawlers away from filtered requests and older versions. */
    @GET
    @Path("robots.txt")
    public Response robots(@Context HttpServerRequest request) {
        return send(
                request,
                TEXT,
                (key, snapshot) -> "User-agent: *\nDisallow: /ogc/*?\nDisallow: /layers/*?\n\nSitemap: "
                        + key.link("/sitemap.xml") + "\n");
    }

    private Response send(HttpServerRequest request, Format format, BiFunction<RequestKey, Snapshot, String> text) {
        RequestKey key = responses.key(request);
        Parameters.read(key.query(), List.of());
        Snapshot snapshot = snapshots.current();
        byte[] body = text.apply(key, snapshot).getBytes(StandardCharsets.UTF_8);
        return responses.send(request, key, Representation.small(snapshot.tag(), format, out -> out.write(body)));
    }

    /**
     * Lists the address of every HTML page (sitemaps.org): the map, the collections, and each feature of the dossier.
     * An imported layer is listed without its features, because there may be millions. A collection that is split by
     * kind of geometry is listed without the features of its parts, because they are listed already.
     */
    @Singleton
    static class Sitemap {
        // The limit that the protocol sets for one file.
        private static final int MAX_ADDRESSES = 50_000;
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

        /** Returns the sitemap, or an index of its parts when it has too many addresses for one file. */
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

        /** Returns a part of the sitemap, counted from 1; null if there is no such part. */
        String part(String base, Snapshot snapshot, int number) {
            List<String> paths = paths(snapshot);
            if (number < 1 || number > parts(paths)) {
                return null;
            }
            int from = (number - 1) * MAX_ADDRESSES;
            return part(base, snapshot, paths.subList(from, Math.min(paths.size(), from + MAX_ADDRESSES)));
        }

        private static String part(String base, Snapshot snapshot, List<String> paths) {
            StringBuilder urls = begin("urlset");
            paths.forEach(path -> entry(urls, "url", base + path, snapshot));
            return urls.append("</urlset>\n").toString();
        }

        private static int parts(List<String> paths) {
            return (paths.size() + MAX_ADDRESSES - 1) / MAX_ADDRESSES;
        }

        private static StringBuilder begin(String root) {
            return new StringBuilder(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + XMLNS + "\">\n");
        }

        // Addresses need no escaping in XML, because ids are URL-encoded.
        private static void entry(StringBuilder xml, String element, String address, Snapshot snapshot) {
            xml.append("<%s><loc>%s</loc><lastmod>%s</lastmod></%s>\n"
                    .formatted(element, address, SchemaOrg.published(snapshot), element));
        }

        // Kept for the current snapshot, because every crawler begins here.
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
                    ids(snapshot, collection).forEach(id -> paths.add(collection.path() + "/items/" + id));
                }
            }
            return paths;
        }

        // URL-encoded, for use in a path.
        private List<String> ids(Snapshot snapshot, Collection collection) {
            List<String> ids = new ArrayList<>();
            try {
                items.write(
                        snapshot,
                        collection,
                        ItemQuery.everything(collection, ZoomLevel.LOWEST),
                        text -> ids.add(
                                URLEncoder.encode(json.readTree(text).path("id").asText(), StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return ids;
        }
    }
}
