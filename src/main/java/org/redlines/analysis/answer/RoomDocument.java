package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Conflicts.Matter;
import org.redlines.analysis.Dimension;
import org.redlines.analysis.Hinges.Hinge;
import org.redlines.analysis.Room;
import org.redlines.analysis.Room.Possibility;
import org.redlines.analysis.Room.Reason;
import org.redlines.analysis.Scenario;
import org.redlines.texts.Texts;

/** Writes the room that the red lines leave on one day. */
final class RoomDocument {

    private static final String TEXT = "analysis.";

    // A scenario that needs more changed facts than this does not count as near.
    private static final int MAX_CHANGES = 2;

    private final Analysis analysis;
    private final Question question;
    private final List<CodedPosition> positions;
    private final List<CodedPosition> redLines;

    RoomDocument(Analysis analysis, Question question) {
        this.analysis = analysis;
        this.question = question;
        this.positions = question.list(analysis);
        this.redLines = positions.stream().filter(CodedPosition::redLine).toList();
    }

    ObjectNode whole() {
        ObjectNode document = ScenarioResource.head(Texts.get("analysis.room"), Texts.get("analysis.roomLead"));
        question.describe(document);
        Room room = analysis.room(redLines, question.readings());
        boolean empty = room.isEmpty();
        List<String> without = listActorsWithoutRedLine();
        document.put("explanation", explanation(empty, without));
        document.put("empty", empty);
        ids(document.putArray("redLines"), redLines);
        without.forEach(document.putArray("actorsWithoutRedLine")::add);
        dimensions(document.putArray("dimensions"), room, !empty);
        Room met = analysis.room(positions, question.readings());
        ObjectNode claims = document.putObject("withClaims").put("empty", met.isEmpty());
        ids(
                claims.putArray("claims"),
                positions.stream().filter(one -> !one.redLine()).toList());
        if (met.isEmpty()) {
            claims.put("explanation", Texts.get(TEXT + "nothingSatisfiesAll"));
        } else {
            dimensions(claims.putArray("dimensions"), met, false);
        }
        ArrayNode nearest = document.putArray("nearest");
        analysis.scenarios().forEach(scenario -> nearest(nearest.addObject(), scenario, room));
        ArrayNode matters = document.putArray("matters");
        analysis.conflicts(positions, question.readings())
                .listMatters()
                .forEach(matter -> matter(matters.addObject(), matter));
        ArrayNode hinges = document.putArray("hinges");
        analysis.hinges(redLines, question.readings()).list().forEach(hinge -> hinge(hinges.addObject(), hinge));
        return document;
    }

    /** Writes a summary: whether any arrangement remains, and which values are ruled out. */
    ObjectNode summary() {
        Room room = analysis.room(redLines, question.readings());
        ObjectNode summary = JsonNodeFactory.instance.objectNode().put("empty", room.isEmpty());
        summary.put("redLines", redLines.size());
        ruledOut(summary.putArray("ruledOut"), room.listPossibilities().stream().filter(one -> !one.possible()));
        return summary;
    }

    private static void ids(ArrayNode ids, List<CodedPosition> of) {
        of.stream().map(CodedPosition::id).forEach(ids::add);
    }

    /** The actors of coded positions who have no red line among those that take part. */
    private List<String> listActorsWithoutRedLine() {
        Set<String> actors = new TreeSet<>();
        analysis.listPositions().forEach(one -> actors.add(one.actor()));
        redLines.forEach(one -> actors.remove(one.actor()));
        return List.copyOf(actors);
    }

    private String explanation(boolean empty, List<String> without) {
        String all = question.strengths().containsAll(Question.STRENGTHS) ? "yes" : "no";
        if (redLines.isEmpty()) {
            return Texts.get(TEXT + "roomNone", "all", all, "first", firstRedLine());
        }
        String text = Texts.get(TEXT + (empty ? "roomEmpty" : "roomOpen"), "count", redLines.size());
        if (without.isEmpty()) {
            return text;
        }
        String none = Texts.get(
                TEXT + "roomWithout",
                "all",
                all,
                "actors",
                Texts.list(
                        without.stream().map(analysis.explanation()::inSentence).toList()));
        return Texts.get("twoSentences", "one", text, "other", none);
    }

    /** The day on which the first red line on record begins; {@code none} if there is none, or if it is not after this day. */
    private String firstRedLine() {
        return analysis.listPositions().stream()
                .filter(CodedPosition::redLine)
                .map(CodedPosition::from)
                .min(Comparator.naturalOrder())
                .filter(first -> first.compareTo(question.day()) > 0)
                .map(Texts::date)
                .orElse("none");
    }

    private void dimensions(ArrayNode dimensions, Room room, boolean why) {
        Map<String, ArrayNode> byId = new LinkedHashMap<>();
        for (Possibility one : room.listPossibilities()) {
            Dimension dimension = analysis.vocabulary().dimensions().get(one.dimension());
            ArrayNode values = byId.computeIfAbsent(one.dimension(), id -> dimensions
                    .addObject()
                    .put("dimension", id)
                    .put("question", dimension.question())
                    .putArray("values"));
            String label = dimension.label(one.value());
            String what = Texts.get(TEXT + "answerTo", "question", dimension.question(), "answer", label);
            ObjectNode value = values.addObject().put("value", one.value());
            value.put("label", label).put("possible", one.possible());
            if (why) {
                room.findReason(one).ifPresent(reason -> value.set("ruledOutBy", ruledOutBy(what, reason)));
            }
        }
    }

    private ObjectNode ruledOutBy(String what, Reason reason) {
        ObjectNode by = JsonNodeFactory.instance.objectNode().put("alone", reason.alone());
        ArrayNode lines = by.putArray("redLines");
        List<String> sentences = new ArrayList<>();
        for (CodedPosition one : reason.positions()) {
            ObjectNode line = lines.addObject().put("id", one.id());
            line.put("actor", one.actor()).put("title", one.title()).put("lastEvidence", one.lastEvidence());
            one.listSpeakers().forEach(line.putArray("speakers")::add);
            sentences.add(one.inWords(analysis.explanation().inSentence(one.actor())));
        }
        String key = reason.alone() ? "ruledOutAlone" : "ruledOutTogether";
        String all = String.join(Texts.get(TEXT + "wordsApart"), sentences);
        return by.put("explanation", Texts.get(TEXT + key, "what", what, "count", sentences.size(), "lines", all));
    }

    private void nearest(ObjectNode node, Scenario scenario, Room room) {
        node.put("scenario", scenario.id()).put("title", scenario.title());
        List<Set<String>> changes = room.listChanges(scenario.arrangement(), MAX_CHANGES);
        node.put("facts", changes.isEmpty() ? null : changes.get(0).size());
        String named = Texts.get(TEXT + "scenarioNamed", "title", scenario.title());
        room.findReason(scenario.arrangement()).ifPresent(reason -> node.set("ruledOutBy", ruledOutBy(named, reason)));
        ArrayNode ways = node.putArray("changes");
        for (Set<String> changed : changes) {
            ArrayNode way = ways.addArray();
            room.listReplacements(scenario.arrangement(), changed).forEach((dimension, values) -> {
                ObjectNode change = way.addObject().put("dimension", dimension);
                values.forEach(change.putArray("values")::add);
            });
        }
    }

    private static void matter(ObjectNode node, Matter matter) {
        sets(node.putArray("cannotHoldTogether"), matter.conflicts());
        sets(node.putArray("wouldHaveToGive"), matter.corrections());
    }

    private static void sets(ArrayNode all, List<Set<String>> sets) {
        sets.forEach(set -> set.forEach(all.addArray()::add));
    }

    private static void hinge(ObjectNode node, Hinge hinge) {
        hinge.readings().forEach(node.putObject("readings")::put);
        node.put("empties", hinge.empties());
        ruledOut(node.putArray("ruledOut"), hinge.empties() ? Stream.of() : hinge.ruledOut().stream());
    }

    private static void ruledOut(ArrayNode all, Stream<Possibility> ruledOut) {
        Map<String, ArrayNode> byId = new LinkedHashMap<>();
        ruledOut.forEach(one -> byId.computeIfAbsent(
                        one.dimension(),
                        id -> all.addObject().put("dimension", id).putArray("values"))
                .add(one.value()));
    }
}
