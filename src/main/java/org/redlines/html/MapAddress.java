package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.redlines.http.RequestKey;
import org.redlines.picture.Projection;

/** The address of the map page with a feature's card open; frontend/src/state/address.ts reads it. */
final class MapAddress {

    // The collections that have a card there, by the collection that a feature is in here.
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

    private MapAddress() {}

    /** Where the map shows a feature; null when it has no card there. */
    static String of(RequestKey key, String collection, String id, JsonNode properties, Geometry geometry) {
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
        return PageLinks.keeping(key, query + "feature=" + card + "/" + PageLinks.segment(id));
    }

    private static String camera(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        Projection view = Projection.of(box, MAP_WIDTH, MAP_HEIGHT);
        Coordinate centre = box.centre();
        double zoom = Math.max(3, Math.min(11, Math.floor(view.zoom() * 4) / 4));
        return String.format(Locale.ROOT, "%s/%.4f/%.4f", SvgPath.pixel(zoom), centre.y, centre.x);
    }
}
