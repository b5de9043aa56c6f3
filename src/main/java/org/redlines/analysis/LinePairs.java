package org.redlines.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redlines.analysis.CodedPosition.Coded;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.publishing.Derivation;
import org.redlines.texts.Texts;

/**
 * Derives the collisions and accords of a dossier, one record for each pair of lines, so that one cause gives one
 * feature. The id consists of the ids of the two lines, so it is stable.
 */
@Singleton
public final class LinePairs implements Derivation {

    @Override
    public List<Derived> derive(Dossier dossier) {
        Analysis analysis = Analysis.of(dossier);
        Writer writer = new Writer(analysis.vocabulary(), analysis.explanation());
        List<Derived> derived = new ArrayList<>();
        group(
                        Meeting.collisions(analysis),
                        one -> one.first().line() + "--" + one.second().line() + "--logical")
                .forEach((id, meetings) -> derived.add(new Derived("collision", id, writer.collision(meetings))));
        group(Meeting.accords(analysis), LinePairs::accordId)
                .forEach((id, meetings) -> derived.add(new Derived("accord", id, writer.accord(meetings))));
        return derived;
    }

    // Over time, either of the two may imply the other.
    private static String accordId(Meeting one) {
        String first = one.first().line();
        String second = one.second().line();
        return first.compareTo(second) < 0 ? first + "--" + second + "--accord" : second + "--" + first + "--accord";
    }

    private static Map<String, List<Meeting>> group(Stream<Meeting> meetings, Function<Meeting, String> id) {
        Map<String, List<Meeting>> groups = new TreeMap<>();
        meetings.sorted(Meeting.BY_TIME).forEach(one -> groups.computeIfAbsent(id.apply(one), key -> new ArrayList<>())
                .add(one));
        return groups;
    }

    /** Writes the record of two lines from their meetings, oldest first. */
    private record Writer(Vocabulary vocabulary, Explanation explanation) {

        ObjectNode collision(List<Meeting> meetings) {
            Meeting latest = latest(meetings);
            ObjectNode body = pair(meetings);
            body.put("actor", latest.first().actor());
            body.put("against", latest.second().actor());
            body.put("claim", latest.first().id());
            body.put("redLine", latest.second().id());
            body.set("claims", list(meetings.stream().map(one -> one.first().id())));
            body.set("redLines", list(meetings.stream().map(one -> one.second().id())));
            body.set("intervals", intervals(meetings, "claim", "redLine"));
            return body.put("explanation", explanation(latest));
        }

        ObjectNode accord(List<Meeting> meetings) {
            Meeting latest = latest(meetings);
            ObjectNode body = pair(meetings);
            body.set(
                    "actors",
                    list(Stream.of(latest.first().actor(), latest.second().actor())));
            body.put("implying", latest.first().id());
            body.put("implied", latest.second().id());
            body.put("mutual", latest.how().equals("mutual"));
            body.set(
                    "positions",
                    list(meetings.stream()
                            .flatMap(one ->
                                    Stream.of(one.first().id(), one.second().id()))));
            body.set("intervals", intervals(meetings, "implying", "implied"));
            return body.put("explanation", explanation(latest));
        }

        private String explanation(Meeting one) {
            return new MeetingExplanation(explanation, one).of(messageKey(one));
        }

        private static String messageKey(Meeting one) {
            if (one.how().equals("collision")) {
                return one.isCertain() ? "collisionCertain" : "collisionByReading";
            }
            if (one.how().equals("mutual")) {
                return one.isCertain() ? "accordMutual" : "accordMutualByReading";
            }
            return one.isCertain() ? "accordImplies" : "accordImpliesByReading";
        }

        private ObjectNode pair(List<Meeting> meetings) {
            Meeting latest = latest(meetings);
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("title", title(latest));
            body.set("pair", list(Stream.of(latest.first().id(), latest.second().id())));
            body.set(
                    "lines",
                    list(Stream.of(latest.first().line(), latest.second().line())));
            body.set(
                    "issues",
                    list(meetings.stream()
                            .flatMap(one ->
                                    Stream.of(one.first().issue(), one.second().issue()))
                            .sorted()));
            body.set("dimensions", list(latest.listDimensions(vocabulary).stream()));
            body.put("certainty", certainty(latest));
            body.set("readings", readings(latest));
            body.put("disputedCoding", latest.isDisputed());
            body.put("began", meetings.get(0).from());
            body.put("ended", ended(meetings));
            body.set(
                    "statements",
                    list(meetings.stream()
                            .flatMap(one -> one.causes().stream())
                            .map(Coded::statements)
                            .flatMap(Collection::stream)));
            return body;
        }

        private String title(Meeting one) {
            return Texts.get(
                    "pairTitle",
                    "one",
                    explanation.actors().get(one.first().actor()),
                    "other",
                    explanation.actors().get(one.second().actor()),
                    "oneTitle",
                    one.first().title(),
                    "otherTitle",
                    one.second().title());
        }

        // Meetings are sorted by start, then by id, so the last one is the latest.
        private static Meeting latest(List<Meeting> meetings) {
            return meetings.get(meetings.size() - 1);
        }

        private static String ended(List<Meeting> meetings) {
            List<String> ends = meetings.stream().map(Meeting::to).sorted().toList();
            return ends.get(0).isEmpty() ? null : ends.get(ends.size() - 1);
        }

        private ArrayNode intervals(List<Meeting> meetings, String first, String second) {
            ArrayNode intervals = JsonNodeFactory.instance.arrayNode();
            for (Meeting one : meetings) {
                ObjectNode interval = intervals.addObject();
                interval.put(first, one.first().id()).put(second, one.second().id());
                interval.put("from", one.from()).put("to", one.to().isEmpty() ? null : one.to());
                interval.put("certainty", certainty(one)).set("readings", readings(one));
                interval.put("disputedCoding", one.isDisputed()).put("explanation", explanation(one));
            }
            return intervals;
        }

        private static String certainty(Meeting one) {
            return one.isCertain() ? "certain" : "by-reading";
        }

        private static ArrayNode readings(Meeting one) {
            ArrayNode readings = JsonNodeFactory.instance.arrayNode();
            one.readings().forEach(choice -> choice.forEach(readings.addObject()::put));
            return readings;
        }

        private static ArrayNode list(Stream<String> ids) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            ids.distinct().forEach(list::add);
            return list;
        }
    }
}
