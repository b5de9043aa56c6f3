package org.redlines.analysis.answer;

import static java.util.stream.Collectors.joining;
import static org.redlines.analysis.answer.ArrangementParameters.STRIP_KM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redlines.analysis.Analyses;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.Day;
import org.redlines.analysis.Scenario;
import org.redlines.analysis.border.BorderResource;
import org.redlines.analysis.border.Strip;
import org.redlines.collection.Document;
import org.redlines.collection.Documents;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.QueryString;
import org.redlines.texts.Texts;

/** Judges the recorded positions under scenarios, and under arrangements of the reader's own. */
@Singleton
@Path("/analysis")
public class ScenarioResource {

    static final String DEPTH = "depth";
    private final Documents documents;
    private final Analyses analyses;
    private final ScenarioFeatures features;
    private final Judgements judgements;
    private final Strip strip;

    ScenarioResource(
            Documents documents, Analyses analyses, ScenarioFeatures features, Judgements judgements, Strip strip) {
        this.documents = documents;
        this.analyses = analyses;
        this.features = features;
        this.judgements = judgements;
        this.strip = strip;
    }

    /** Returns the landing page of the analysis: dimensions, terms, scenarios and dates. */
    @GET
    public Response landing(@Context HttpServerRequest request) {
        return documents.answer(
                request,
                Document.Kind.ANALYSIS,
                snapshot -> List.of(),
                none -> true,
                (key, snapshot, parameters) -> new VocabularyDocument(analyses.get(snapshot)).of(key, snapshot));
    }

    /** Returns every scenario with the number of positions for each verdict. */
    @GET
    @Path("scenarios")
    public Response list(@Context HttpServerRequest request) {
        return send(request, List.of(), (key, snapshot, parameters) -> {
            Analysis analysis = analyses.get(snapshot);
            Question question = Question.read(parameters, snapshot, analysis);
            ObjectNode document = head(Texts.get("analysis.scenarios"), Texts.get("analysis.scenariosLead"));
            question.describe(document, snapshot);
            ArrayNode scenarios = document.putArray("scenarios");
            Links links = new Links(key).selfAndPage(Format.JSON);
            for (Scenario scenario : analysis.scenarios()) {
                ObjectNode node = scenarios.addObject().put("id", scenario.id());
                node.put("title", scenario.title()).put("summary", scenario.summary());
                scenario.proposedBy().forEach(node.putArray("proposedBy")::add);
                new JudgedDocument(analysis, question, scenario.arrangement(), judgements)
                        .counts(node.putObject("counts"));
                links.addWithPage("item", "/analysis/scenarios/" + scenario.id(), Format.JSON, scenario.title());
            }
            return end(document, links);
        });
    }

    /** Returns one scenario with the verdict on every position of the day. */
    @GET
    @Path("scenarios/{id}")
    public Response get(@PathParam("id") String id, @Context HttpServerRequest request) {
        return send(request, List.of(DEPTH), (key, snapshot, parameters) -> {
            Analysis analysis = analyses.get(snapshot);
            Scenario scenario = analysis.findScenario(id)
                    .orElseThrow(() -> Problem.notFound(analysis.scenarios().stream()
                            .map(Scenario::id)
                            .collect(joining(", ", "There is no scenario '" + id + "'. There are: ", "."))));
            Links links = new Links(key)
                    .selfAndPage(Format.JSON)
                    .addWithPage("related", "/ogc/collections/scenarios/items/" + id, Format.GEOJSON, scenario.title());
            return end(judged(snapshot, scenario, parameters), links);
        });
    }

    /** A scenario as in {@link #get}, with verdicts but without traces; empty if the snapshot does not have it. */
    public Optional<JsonNode> find(Snapshot snapshot, String id, String day) {
        Parameters parameters = Parameters.read(
                QueryString.of(DEPTH + "=0&" + Day.PARAMETER + "=" + day), List.of(DEPTH, Day.PARAMETER));
        return analyses.get(snapshot).findScenario(id).map(scenario -> judged(snapshot, scenario, parameters));
    }

    private ObjectNode judged(Snapshot snapshot, Scenario scenario, Parameters parameters) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("id", scenario.id());
        document.setAll(head(scenario.title(), scenario.summary()));
        scenario.proposedBy().forEach(document.putArray("proposedBy")::add);
        Map<String, List<JsonNode>> said = features.said(snapshot, scenario, Day.read(parameters, snapshot));
        return judged(document, snapshot, parameters, scenario.arrangement(), null, said);
    }

    /** Returns the verdicts on every position of the day, under the arrangement in the query. */
    @GET
    @Path("arrangement")
    public Response arrangement(@Context HttpServerRequest request) {
        return documents.answer(
                request,
                Document.Kind.ANALYSIS,
                this::arrangementParameters,
                parameters -> parameters.find(Question.RECODE).isEmpty(),
                (key, snapshot, parameters) -> end(own(snapshot, parameters), new Links(key).selfAndPage(Format.JSON)));
    }

    /** An arrangement of a query of values by dimension, as {@link #arrangement} tells it, verdicts without their traces. */
    public JsonNode find(Snapshot snapshot, QueryString chosen, String day) {
        QueryString query = chosen.with(DEPTH, "0").with(Day.PARAMETER, day);
        return own(snapshot, Parameters.read(query, arrangementParameters(snapshot)));
    }

    private ObjectNode own(Snapshot snapshot, Parameters parameters) {
        BigDecimal width = parameters.find(STRIP_KM).map(BorderResource::width).orElse(null);
        Arrangement arrangement = new ArrangementParameters(
                        analyses.get(snapshot).vocabulary())
                .read(parameters, width, width == null ? Optional.empty() : strip.find(snapshot.version()));
        ObjectNode document = head(Texts.get("analysis.arrangement"), Texts.get("analysis.arrangementLead"));
        return judged(document, snapshot, parameters, arrangement, width, Map.of());
    }

    private List<String> arrangementParameters(Snapshot snapshot) {
        List<String> names = new ArrayList<>(Question.PARAMETERS.keySet());
        names.addAll(List.of(DEPTH, STRIP_KM));
        names.addAll(analyses.get(snapshot).vocabulary().dimensions().keySet());
        return names;
    }

    private ObjectNode judged(
            ObjectNode document,
            Snapshot snapshot,
            Parameters parameters,
            Arrangement arrangement,
            BigDecimal width,
            Map<String, List<JsonNode>> said) {
        Analysis analysis = analyses.get(snapshot);
        Question question = Question.read(parameters, snapshot, analysis);
        question.describe(document, snapshot);
        JudgedDocument judged = new JudgedDocument(analysis, question, arrangement, judgements);
        judged.counts(document.putObject("counts"));
        judged.facts(document.putArray("facts"), features.statements(snapshot));
        judged.collisions(document.putArray("collisions"));
        judged.judgements(document.putArray("judgements"), JudgedDocument.depth(parameters), said);
        ObjectNode left =
                strip.describe(snapshot.version(), judged.arrangement(), width).orElse(null);
        return document.set("strip", left);
    }

    private Response send(HttpServerRequest request, List<String> further, Documents.Answer answer) {
        List<String> names = new ArrayList<>(Question.PARAMETERS.keySet());
        names.addAll(further);
        return documents.answer(
                request,
                Document.Kind.ANALYSIS,
                snapshot -> names,
                parameters -> parameters.find(Question.RECODE).isEmpty(),
                answer);
    }

    static ObjectNode head(String title, String summary) {
        return JsonNodeFactory.instance.objectNode().put("title", title).put("summary", summary);
    }

    static ObjectNode end(ObjectNode document, Links links) {
        document.put("doesNotSay", Texts.get("analysis.doesNotSay"));
        return document.set("links", links.array());
    }
}
