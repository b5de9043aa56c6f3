package org.redlines.analysis.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redlines.analysis.border.Border.Remainder;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.Document;
import org.redlines.collection.Documents;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Computes what remains of a boundary if a strip of land along a route passes to another state. */
@Singleton
@Path("/analysis/border")
public class BorderResource {

    private static final String TEXT = "analysis.";

    static final String PATH = "/analysis/border";

    private static final Map<String, String> PARAMETERS = parameters();
    private static final BigDecimal MAX_WIDTH = BigDecimal.valueOf(100);
    /** The form of the width, for people. */
    public static final String WIDTH = "a width in kilometres, from 0 to " + MAX_WIDTH;

    private final Documents documents;
    private final Borders borders;

    BorderResource(Documents documents, Borders borders) {
        this.documents = documents;
        this.borders = borders;
    }

    /** Returns what remains of the boundary, whether the strip touches it, and the errors of the figures. */
    @GET
    public Response get(@Context HttpServerRequest request) {
        return documents.answer(
                request,
                Document.Kind.ANALYSIS,
                snapshot -> List.copyOf(PARAMETERS.keySet()),
                parameters -> true,
                this::answer);
    }

    private JsonNode answer(RequestKey key, Snapshot snapshot, Parameters parameters) {
        BigDecimal width = width(parameters.find("stripKm").orElse("0"));
        Map<String, List<String>> pairs = borders.listPairs(snapshot.version());
        boolean isAsked = Stream.of("between", "stripKm", "route")
                .anyMatch(name -> parameters.find(name).isPresent());
        if (!isAsked) {
            return describe(key, pairs);
        }
        String boundary = find(pairs, parameters.find("between").orElse(""));
        String route = parameters.find("route").orElse("meghri-rail");
        Border border = borders.measure(snapshot.version(), boundary, pairs.get(boundary), route)
                .orElseThrow(() -> Problem.badParameter(
                        "route", route, "the id of a route that is drawn, as in /ogc/collections/routes"));
        ObjectNode answer = describe(border, width, route);
        answer.put("doesNotSay", Texts.get("analysis.borderDoesNotSay"));
        return answer.set(
                "links",
                new Links(key)
                        .selfAndPage(Format.JSON)
                        .addWithPage(
                                "related",
                                "/ogc/collections/boundaries/items/" + boundary,
                                Format.GEOJSON,
                                Texts.get("analysis.theBoundary"))
                        .addWithPage(
                                "related",
                                "/ogc/collections/routes/items/" + route,
                                Format.GEOJSON,
                                Texts.get("analysis.theRoute"))
                        .array());
    }

    // Without a boundary, the response lists the boundaries that can be named.
    private static JsonNode describe(RequestKey key, Map<String, List<String>> pairs) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("title", Texts.get("analysis.borderTitle"));
        ArrayNode boundaries = document.putArray("boundaries");
        pairs.values().forEach(pair -> boundaries.add(String.join(",", pair)));
        document.put("doesNotSay", Texts.get("analysis.borderDoesNotSay"));
        return document.set("links", new Links(key).selfAndPage(Format.JSON).array());
    }

    private static ObjectNode describe(Border border, BigDecimal width, String route) {
        Remainder remainder = border.remainder(width.doubleValue());
        boolean cannotTell = remainder.cannotTell();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("title", Texts.get("analysis.borderTitle"));
        answer.put(
                "explanation",
                explanation(
                        remainder,
                        width,
                        border,
                        width.signum() == 0 ? "borderNoWidth" : cannotTell ? "borderCannotTell" : "borderRemains"));
        border.between().forEach(answer.putArray("between")::add);
        answer.put("boundary", border.id()).put("route", route).put("stripKm", width);
        answer.put("totalKm", Remainder.km(remainder.total()));
        answer.put("remainingKm", cannotTell ? null : Remainder.km(remainder.remaining()));
        answer.put("leastKm", Remainder.km(remainder.least())).put("mostKm", Remainder.km(remainder.most()));
        answer.put("errorKm", Remainder.km(remainder.spread()));
        answer.put("errorM", border.boundaryErrorM() + border.routeErrorM());
        answer.put("touches", touches(remainder));
        return answer.put("cannotTell", cannotTell).put("from", "geometry");
    }

    private static Boolean touches(Remainder remainder) {
        if (remainder.most() < remainder.total()) {
            return true;
        }
        return remainder.least() == remainder.total() ? false : null;
    }

    private static String explanation(Remainder remainder, BigDecimal width, Border border, String key) {
        return Texts.get(
                TEXT + key,
                "width",
                Texts.number(width),
                "total",
                Texts.number(Remainder.km(remainder.total())),
                "remaining",
                Texts.number(Remainder.km(remainder.remaining())),
                "least",
                Texts.number(Remainder.km(remainder.least())),
                "most",
                Texts.number(Remainder.km(remainder.most())),
                "error",
                Texts.number(BigDecimal.valueOf(Math.round(border.boundaryErrorM() + border.routeErrorM()))));
    }

    /**
     * Reads the width of a strip in kilometres.
     *
     * @throws Problem 400 if the text is not a width from 0 to 100
     */
    public static BigDecimal width(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?") || new BigDecimal(text).compareTo(MAX_WIDTH) > 0) {
            throw Problem.badParameter("stripKm", text, WIDTH);
        }
        return new BigDecimal(text);
    }

    private static String find(Map<String, List<String>> pairs, String between) {
        List<String> requested = Stream.of(between.split(",", -1)).sorted().toList();
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().stream().sorted().toList().equals(requested))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        "between",
                        between,
                        "two territories that share a boundary, one of: "
                                + String.join(
                                        "; ",
                                        pairs.values().stream()
                                                .map(pair -> String.join(",", pair))
                                                .toList())));
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("between", "The two territories of the boundary, such as armenia,iran");
        parameters.put("stripKm", "Width of the strip, half of it on each side of the route: " + WIDTH);
        parameters.put("route", "Route along which the strip runs; meghri-rail when left out");
        parameters.put("f", "json or html");
        parameters.put(AsOf.PARAMETER, AsOf.FORM);
        return parameters;
    }

    /** Describes the address for the OpenAPI document. */
    @Produces
    @Singleton
    static ApiPath address() {
        return new ApiPath(
                PATH, "border", "How much of a boundary a transferred strip leaves", Format.JSON, PARAMETERS);
    }
}
