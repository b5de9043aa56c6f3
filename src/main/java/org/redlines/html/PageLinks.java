package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormats;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.geo.Crs;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.picture.Projection;
import org.redlines.texts.Texts;

/** Links between HTML pages. They do not have the parameter {@code f}: browsers get HTML by default. */
final class PageLinks {

    // The collections whose features have a card on the map page, with the name of that card's collection.
    private static final Map<String, String> CARDS = Map.of(
            "positions", "positions",
            "claims", "positions",
            "red-lines", "positions",
            "routes", "routes",
            "boundaries", "boundaries",
            "territories", "territories",
            "places", "places",
            "statements", "statements",
            "assertions", "assertions");
    private static final List<String> ALWAYS_SHOWN = List.of("iran", "azerbaijan", "armenia");
    private static final int MAP_WIDTH = 900;
    private static final int MAP_HEIGHT = 600;

    private PageLinks() {}

    static String feature(RequestKey key, String collection, String id) {
        return keeping(key, "/ogc/collections/" + collection + "/items/" + segment(id));
    }

    static String collection(RequestKey key, String collection) {
        return keeping(key, "/ogc/collections/" + collection);
    }

    /** An address on this server, with the requested version. */
    static String keeping(RequestKey key, String path) {
        return key.link(AsOf.keep(key, path));
    }

    /** Encodes one segment of a path. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The address of the map page with the feature's card open; null if it has no card. frontend/src/state/address.ts
     * reads the address.
     */
    static String onMap(RequestKey key, String collection, String id, JsonNode properties, Geometry geometry) {
        String card = CARDS.get(collection);
        if (card == null) {
            return null;
        }
        StringBuilder query = new StringBuilder("/?");
        if (geometry != null) {
            query.append("map=").append(camera(geometry)).append('&');
        }
        String day = properties.path("validFrom").asText(properties.path("date").asText(""));
        if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            query.append("date=").append(day).append('&');
        }
        if (properties.path("actor").isTextual()) {
            Set<String> actors =
                    new LinkedHashSet<>(List.of(properties.get("actor").asText()));
            actors.addAll(ALWAYS_SHOWN);
            query.append("actors=").append(String.join(",", actors)).append('&');
        }
        return keeping(key, query + "feature=" + card + "/" + segment(id));
    }

    private static String camera(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        Projection view = Projection.of(box, MAP_WIDTH, MAP_HEIGHT);
        Coordinate centre = box.centre();
        double zoom = Math.max(3, Math.min(11, Math.floor(view.zoom() * 4) / 4));
        return String.format(Locale.ROOT, "%s/%.4f/%.4f", SvgPath.pixel(zoom), centre.y, centre.x);
    }

    /** Links to the same content in all other formats and reference systems. */
    static final class OtherFormats {
        private final RequestKey key;
        private final Collection collection;
        private final List<FileFormat> files;

        OtherFormats(RequestKey key, Collection collection, FileFormats files) {
            this.key = key;
            this.collection = collection;
            this.files = files.list();
        }

        /** For a page of features: the page as JSON, and all matching features as files. */
        List<PageHead.Link> page() {
            List<PageHead.Link> links = new ArrayList<>();
            links.add(PageHead.Link.to(
                    Texts.get("jsonOfPage"), key.with("f", "json").self()));
            files(key.query().without("f", "limit", "offset", "after", "crs"), links);
            return links;
        }

        /** For one feature. */
        List<PageHead.Link> feature(String id) {
            List<PageHead.Link> links = new ArrayList<>();
            links.add(PageHead.Link.to("JSON", key.with("f", "json").self()));
            if (collection.filters().containsKey("id")) {
                files(QueryString.EMPTY.with("id", id), links);
            }
            for (Crs crs : Crs.list()) {
                if (crs != Crs.CRS84) {
                    links.add(PageHead.Link.to(
                            Texts.get("jsonIn", "crs", name(crs)),
                            key.with("f", "json").with("crs", crs.uri()).self()));
                }
            }
            return links;
        }

        /** For a whole collection. */
        List<PageHead.Link> collection() {
            List<PageHead.Link> links = new ArrayList<>();
            links.add(PageHead.Link.to(
                    Texts.get("jsonOfDescription"), key.with("f", "json").self()));
            files(QueryString.EMPTY, links);
            return links;
        }

        /** The display name of a reference system. */
        static String name(Crs crs) {
            return Texts.find("crs." + crs.code()).orElse(crs.code());
        }

        private void files(QueryString query, List<PageHead.Link> links) {
            for (FileFormat file : files) {
                String address = query.behind(collection.downloadPath(file.extension()));
                links.add(new PageHead.Link(
                        file.title(), keeping(key, address), file.format().mediaType()));
            }
        }
    }
}
