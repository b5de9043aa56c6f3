package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.redlines.analysis.Analyses;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Collision;
import org.redlines.analysis.Day;
import org.redlines.collection.Document;
import org.redlines.collection.Documents;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.http.Format;
import org.redlines.texts.Texts;

/** Serves the room that the declared red lines leave, on a day and over time. */
@Singleton
@Path("/analysis")
public class RoomResource {

    private final Documents documents;
    private final Analyses analyses;

    RoomResource(Documents documents, Analyses analyses) {
        this.documents = documents;
        this.analyses = analyses;
    }

    /** Returns the room of a day. */
    @GET
    @Path("room")
    public Response room(@Context HttpServerRequest request) {
        return send(request, (snapshot, question) -> {
            ObjectNode room = new RoomDocument(analyses.get(snapshot), question).whole();
            Day.remark(room, question.day(), snapshot);
            return room;
        });
    }

    /** Returns the collisions and the room on each day on which a position began or ended. */
    @GET
    @Path("timeline")
    public Response timeline(@Context HttpServerRequest request) {
        return send(request, (snapshot, question) -> timeline(analyses.get(snapshot), question));
    }

    private Response send(HttpServerRequest request, BiFunction<Snapshot, Question, ObjectNode> make) {
        return documents.answer(
                request,
                Document.Kind.ANALYSIS,
                snapshot -> List.copyOf(Question.PARAMETERS.keySet()),
                parameters -> parameters.find(Question.RECODE).isEmpty(),
                (key, snapshot, parameters) -> {
                    Question question = Question.read(parameters, snapshot, analyses.get(snapshot));
                    ObjectNode document = make.apply(snapshot, question);
                    Links links = new Links(key)
                            .selfAndPage(Format.JSON)
                            .addWithPage(
                                    "related", "/analysis/scenarios", Format.JSON, Texts.get("analysis.scenarios"));
                    document.put("doesNotSay", Texts.get("analysis.roomDoesNotSay"));
                    return document.set("links", links.array());
                });
    }

    private static ObjectNode timeline(Analysis analysis, Question question) {
        ObjectNode document = ScenarioResource.head(Texts.get("analysis.timeline"), Texts.get("analysis.timelineLead"));
        question.describe(document);
        document.remove("datetime");
        ArrayNode dates = document.putArray("dates");
        Set<String> before = new TreeSet<>();
        for (String day : VocabularyDocument.listDates(analysis)) {
            Question then = new Question(day, question.strengths(), question.readings(), question.recodings());
            TreeMap<String, Boolean> collisions = collisions(analysis, then);
            ObjectNode date = dates.addObject().put("date", day).put("collisions", collisions.size());
            date.put(
                    "certain",
                    collisions.values().stream().filter(certain -> certain).count());
            date.set("room", new RoomDocument(analysis, then).summary());
            differences(date.putArray("began"), collisions.keySet(), before);
            differences(date.putArray("ended"), before, collisions.keySet());
            before = new TreeSet<>(collisions.keySet());
        }
        return document;
    }

    // By the lines of the two positions, as in the collection of collisions.
    private static TreeMap<String, Boolean> collisions(Analysis analysis, Question question) {
        List<CodedPosition> positions = question.list(analysis);
        TreeMap<String, Boolean> collisions = new TreeMap<>();
        for (CodedPosition claim : positions) {
            for (CodedPosition redLine : positions) {
                if (!claim.redLine() && redLine.redLine()) {
                    analysis.findCollision(claim, redLine)
                            .filter(found -> holds(found, question))
                            .ifPresent(found -> collisions.merge(
                                    claim.line() + "--" + redLine.line() + "--logical",
                                    found.certain(),
                                    Boolean::logicalOr));
                }
            }
        }
        return collisions;
    }

    // With chosen readings, only the collisions under these readings count.
    private static boolean holds(Collision collision, Question question) {
        return collision.certain()
                || collision.readings().stream()
                        .anyMatch(choice -> choice.entrySet().stream().allMatch(one -> question.readings()
                                .getOrDefault(one.getKey(), one.getValue())
                                .equals(one.getValue())));
    }

    private static void differences(ArrayNode found, Set<String> of, Set<String> without) {
        of.stream().filter(one -> !without.contains(one)).forEach(found::add);
    }
}
