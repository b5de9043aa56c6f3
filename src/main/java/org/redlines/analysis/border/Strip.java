package org.redlines.analysis.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.analysis.PublishedRecords;
import org.redlines.analysis.border.Border.Remainder;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.version.Version;

/** The strip of land of the dimension {@code strip}. The dimension's record names the boundary and the route. */
@Singleton
public class Strip {

    /** Id of the dimension. */
    public static final String DIMENSION = "strip";

    private final PublishedRecords records;
    private final Borders borders;

    Strip(PublishedRecords records, Borders borders) {
        this.records = records;
        this.borders = borders;
    }

    /** Measures the boundary from the route; empty if the version does not have the dimension. */
    public Optional<Border> find(Version version) {
        return records.read(version, List.of(Kind.DIMENSION))
                .find(Kind.DIMENSION, DIMENSION)
                .flatMap(dimension -> measure(version, dimension));
    }

    private Optional<Border> measure(Version version, DossierRecord dimension) {
        String boundary = at(dimension, "boundary");
        String route = at(dimension, "route");
        List<String> between = borders.listPairs(version).getOrDefault(boundary, List.of());
        return borders.measure(version, boundary, between, route);
    }

    private static String at(DossierRecord dimension, String kind) {
        for (JsonNode thing : dimension.body().path("at")) {
            if (thing.has(kind)) {
                return thing.path(kind).asText();
            }
        }
        return "";
    }

    /**
     * Describes what remains of the boundary under an arrangement; empty if the arrangement has no certain answer about
     * a strip.
     *
     * @param widthKm width of the strip; null if not given, and then the strip takes the whole boundary
     */
    public Optional<ObjectNode> describe(Version version, Arrangement arrangement, BigDecimal widthKm) {
        Optional<Fact> fact = arrangement.find(DIMENSION);
        if (fact.isEmpty() && widthKm == null) {
            return Optional.empty();
        }
        return find(version).map(border -> describe(border, fact, widthKm));
    }

    private static ObjectNode describe(Border border, Optional<Fact> fact, BigDecimal widthKm) {
        Remainder remainder = border.remainder(widthKm == null ? 0 : widthKm.doubleValue());
        boolean whole =
                widthKm == null && fact.orElseThrow().possible().stream().allMatch(one -> one.contains("none"));
        boolean isKnown = widthKm == null ? fact.orElseThrow().possible().size() == 1 : !remainder.cannotTell();
        double remaining = widthKm != null ? remainder.remaining() : whole ? remainder.total() : 0;
        ObjectNode strip = JsonNodeFactory.instance.objectNode();
        border.between().forEach(strip.putArray("between")::add);
        strip.put("stripKm", widthKm).put("totalKm", Remainder.km(remainder.total()));
        strip.put("remainingKm", isKnown ? Remainder.km(remaining) : null);
        strip.put("errorKm", Remainder.km(widthKm == null ? 0 : remainder.spread()));
        return strip.put("cannotTell", !isKnown).put("from", widthKm == null ? "scenario" : "geometry");
    }
}
