package org.redlines.analysis.continuity;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redlines.analysis.Analyses;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.Day;
import org.redlines.analysis.PublishedRecords;
import org.redlines.analysis.Scenario;
import org.redlines.analysis.answer.ArrangementParameters;
import org.redlines.analysis.continuity.Network.Conditions;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.Document;
import org.redlines.collection.Documents;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Tells whether one territory is connected to another by land, for whose traffic, and on what this depends. */
@Singleton
@Path("/analysis/continuity")
public class ContinuityResource {

    private static final String THROUGH = "through";
    private static final Map<String, String> PARAMETERS = parameters();
    /** Parameters that ask nothing. */
    private static final Set<String> AROUND = Set.of("f", AsOf.PARAMETER);

    private final Documents documents;
    private final RouteRecordsReader reader;
    private final PublishedRecords records;
    private final Analyses analyses;

    ContinuityResource(Documents documents, RouteRecordsReader reader, PublishedRecords records, Analyses analyses) {
        this.documents = documents;
        this.reader = reader;
        this.records = records;
        this.analyses = analyses;
    }

    /** Returns the path, or the reasons why there is none. */
    @GET
    public Response get(@Context HttpServerRequest request) {
        return documents.answer(request, Document.Kind.ANALYSIS, this::names, parameters -> true, this::answer);
    }

    private List<String> names(Snapshot snapshot) {
        List<String> names = new ArrayList<>(PARAMETERS.keySet());
        records.read(snapshot.version(), List.of(Kind.DIMENSION)).list(Kind.DIMENSION).stream()
                .map(DossierRecord::id)
                .forEach(names::add);
        return names;
    }

    private JsonNode answer(RequestKey key, Snapshot snapshot, Parameters parameters) {
        RouteRecords routes = reader.of(snapshot.version());
        boolean isAsked = names(snapshot).stream()
                .filter(name -> !AROUND.contains(name))
                .anyMatch(name -> parameters.find(name).isPresent());
        if (!isAsked) {
            return describe(key, routes);
        }
        String day = Day.read(parameters, snapshot);
        List<String> places = places(parameters, routes);
        Dossier known = records.read(snapshot.version(), List.of(Kind.ACTOR, Kind.DIMENSION));
        String traffic = parameters.find("for").orElse(null);
        if (traffic != null && known.find(Kind.ACTOR, traffic).isEmpty()) {
            throw Problem.badParameter("for", traffic, "the id of an actor, as in /ogc/collections/actors");
        }
        Set<String> opened = new TreeSet<>();
        Set<String> closed = new TreeSet<>();
        String scenario = parameters.find("scenario").orElse(null);
        Analysis analysis = analyses.get(snapshot);
        new ArrangementParameters(analysis.vocabulary())
                .readOver(arrangement(scenario, analysis), parameters)
                .forEach((id, values) -> known.find(Kind.DIMENSION, id)
                        .ifPresent(dimension -> change(dimension, values, opened, closed)));
        Conditions conditions = new Conditions(day, traffic, false, opened, closed);
        Way way = new Way(routes, conditions, places);
        ObjectNode document = new ContinuityDocument(way, newLink(known)).of(key, conditions, scenario);
        Day.remark(document, day, snapshot);
        return document;
    }

    // Without an end, the response lists the places that can be named.
    private static JsonNode describe(RequestKey key, RouteRecords routes) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("title", Texts.get("analysis.continuityTitle"));
        listPlaces(routes).forEach(document.putArray("places")::add);
        document.put("doesNotSay", Texts.get("analysis.continuityDoesNotSay"));
        return document.set("links", new Links(key).selfAndPage(Format.JSON).array());
    }

    private static TreeSet<String> listPlaces(RouteRecords routes) {
        TreeSet<String> all = new TreeSet<>(routes.partOf().keySet());
        routes.coasts().values().forEach(all::addAll);
        return all;
    }

    private static List<String> places(Parameters parameters, RouteRecords routes) {
        TreeSet<String> all = listPlaces(routes);
        Stream<String> names = Stream.of("from", THROUGH, "to")
                .filter(name -> !name.equals(THROUGH) || parameters.find(name).isPresent());
        List<String> places = names.map(name -> {
                    String text = parameters.find(name).orElse("");
                    if (!all.contains(text)) {
                        throw Problem.badParameter(name, text, "one of " + String.join(", ", all));
                    }
                    return text;
                })
                .toList();
        if (new TreeSet<>(places).size() < places.size()) {
            throw Problem.badParameter("to", places.get(places.size() - 1), "another place than 'from' and 'through'");
        }
        return places;
    }

    private static Arrangement arrangement(String scenario, Analysis analysis) {
        return scenario == null
                ? Arrangement.of(Map.of())
                : analysis.findScenario(scenario)
                        .map(Scenario::arrangement)
                        .orElseThrow(() -> Problem.badParameter(
                                "scenario",
                                scenario,
                                analysis.scenarios().stream().map(Scenario::id).collect(joining(", ", "one of ", ""))));
    }

    private static void change(DossierRecord dimension, Set<String> chosen, Set<String> opened, Set<String> closed) {
        for (JsonNode value : dimension.body().path("values")) {
            if (chosen.contains(value.path("id").asText())) {
                opened.addAll(DossierRecord.ids(value, "opens"));
                closed.addAll(DossierRecord.ids(value, "closes"));
            }
        }
    }

    /** The ids of the routes on which a new link would run. */
    private static Set<String> newLink(Dossier known) {
        Set<String> routes = new TreeSet<>();
        known.list(Kind.DIMENSION).stream()
                .filter(one -> one.text("class").filter("via"::equals).isPresent())
                .flatMap(one -> one.body().path("values").valueStream())
                .forEach(value -> routes.addAll(DossierRecord.ids(value, "opens")));
        return routes;
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("from", "Where it begins: a territory or a sea");
        parameters.put("to", "Where it ends: a territory or a sea");
        parameters.put(THROUGH, "A territory through which it must lead");
        parameters.put("for", "The actor whose traffic it is; anybody's when left out");
        parameters.put(Day.PARAMETER, Day.FORM);
        parameters.put(
                "scenario",
                "A scenario whose facts open or close routes; or a dimension and its value, such as strip=transferred");
        parameters.put("f", "json or html");
        parameters.put(AsOf.PARAMETER, AsOf.FORM);
        return parameters;
    }

    /** Describes the address for the OpenAPI document. */
    @Produces
    @Singleton
    static ApiPath address() {
        return new ApiPath(
                "/analysis/continuity",
                "continuity",
                "Whether a route by land connects two territories, and which crossings it depends on",
                Format.JSON,
                PARAMETERS);
    }
}
