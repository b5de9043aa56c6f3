package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Day;
import org.redlines.analysis.Term;
import org.redlines.collection.Snapshot;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * The parameters that all requests to the analysis share.
 *
 * @param day ISO 8601
 * @param strengths strengths of the positions that take part
 * @param readings term id to the chosen reading
 * @param recodings the reader's own coding, by position and field, such as {@code iran-….strength}
 */
record Question(String day, Set<String> strengths, Map<String, String> readings, Map<String, String> recodings) {

    static final String RECODE = "recode";

    /** The strengths of a commitment, strongest first. */
    static final List<String> STRENGTHS = List.of("declared", "objection", "condition", "preference");

    /** A description of each common parameter, by name. */
    static final Map<String, String> PARAMETERS = parameters();

    private static final Map<String, Set<String>> CODED = new TreeMap<>(
            Map.of("strength", new TreeSet<>(STRENGTHS), "kind", new TreeSet<>(Set.of("claim", "red-line"))));

    /**
     * Reads the common parameters.
     *
     * @throws Problem 400 for an unknown value, with the known values
     */
    static Question read(Parameters parameters, Snapshot snapshot, Analysis analysis) {
        Set<String> strengths = new TreeSet<>();
        for (String text : list(parameters, "strength")) {
            if (!STRENGTHS.contains(text)) {
                throw Problem.badParameter("strength", text, "some of " + String.join(", ", STRENGTHS));
            }
            strengths.add(text);
        }
        return new Question(
                Day.read(parameters, snapshot),
                strengths.isEmpty() ? new TreeSet<>(STRENGTHS) : strengths,
                readings(parameters, analysis),
                recodings(parameters, analysis));
    }

    /** The positions that take part, with the reader's coding. */
    List<CodedPosition> list(Analysis analysis) {
        return analysis.listActive(day).stream()
                .map(this::recoded)
                .filter(position -> strengths.contains(position.strength()))
                .toList();
    }

    /** Writes the parameters of the request. */
    void describe(ObjectNode document) {
        document.put("datetime", day);
        strengths.stream()
                .sorted((one, other) -> STRENGTHS.indexOf(one) - STRENGTHS.indexOf(other))
                .forEach(document.putArray("strength")::add);
        readings.forEach(document.putObject("readings")::put);
        if (!recodings.isEmpty()) {
            recodings.forEach(document.putObject("readersCoding")::put);
        }
    }

    /** The same, and that the day is after the last evidence, if it is. */
    void describe(ObjectNode document, Snapshot snapshot) {
        describe(document);
        Day.remark(document, day, snapshot);
    }

    /** Whether the reader changed the coding of a position. */
    boolean isRecoded(String position) {
        return recodings.keySet().stream().anyMatch(key -> key.startsWith(position + "."));
    }

    private CodedPosition recoded(CodedPosition position) {
        String kind = recodings.get(position.id() + ".kind");
        return new CodedPosition(
                position.id(),
                position.actor(),
                position.line(),
                position.issue(),
                position.title(),
                kind == null ? position.redLine() : kind.equals("red-line"),
                recodings.getOrDefault(position.id() + ".strength", position.strength()),
                position.from(),
                position.to(),
                position.lastEvidence(),
                position.conditions());
    }

    private static Map<String, String> readings(Parameters parameters, Analysis analysis) {
        Map<String, Term> terms = analysis.vocabulary().terms();
        Map<String, String> readings = new TreeMap<>();
        for (String text : list(parameters, "readings")) {
            String[] parts = text.split(":", 2);
            Term term = terms.get(parts[0]);
            boolean known = term != null
                    && parts.length == 2
                    && term.readings().stream().anyMatch(one -> one.id().equals(parts[1]));
            if (!known || readings.put(parts[0], parts[1]) != null) {
                throw Problem.badParameter("readings", text, "at most one reading of each term, of: " + all(terms));
            }
        }
        return readings;
    }

    private static String all(Map<String, Term> terms) {
        List<String> all = new ArrayList<>();
        terms.values().forEach(term -> term.readings().forEach(reading -> all.add(term.id() + ":" + reading.id())));
        return String.join(", ", all);
    }

    private static Map<String, String> recodings(Parameters parameters, Analysis analysis) {
        Map<String, String> recodings = new TreeMap<>();
        for (String text : list(parameters, RECODE)) {
            String[] parts = text.matches("[^.:]+\\.[^.:]+:[^.:]+") ? text.split("[.:]") : new String[0];
            boolean known = parts.length == 3
                    && analysis.listPositions().stream()
                            .anyMatch(one -> one.id().equals(parts[0]))
                    && CODED.getOrDefault(parts[1], Set.of()).contains(parts[2]);
            if (!known || recodings.put(parts[0] + "." + parts[1], parts[2]) != null) {
                throw Problem.badParameter(
                        RECODE,
                        text,
                        "the id of a claim or red line with conditions, a field and its value, as id.field:value, each field"
                                + " once; fields and values are " + CODED);
            }
        }
        return recodings;
    }

    private static List<String> list(Parameters parameters, String name) {
        return parameters.find(name).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Day.PARAMETER, Day.FORM);
        parameters.put(
                "strength",
                "Which positions take part: some of " + String.join(", ", STRENGTHS) + "; all when left out");
        parameters.put(
                "readings", "Chosen readings of disputed words, as term:reading; all readings of the others are tried");
        parameters.put(
                RECODE,
                "Your own coding of a position, as id.strength:value or id.kind:value; the answer is marked so");
        return parameters;
    }
}
