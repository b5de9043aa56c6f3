package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.redlines.analysis.Arrangement;
import org.redlines.analysis.Dimension;
import org.redlines.analysis.Explanation;
import org.redlines.analysis.Trace;
import org.redlines.analysis.Truth;
import org.redlines.texts.Texts;

/** Writes traces under one arrangement, with a sentence for each node. */
record TraceDocument(Explanation explanation, Arrangement arrangement) {

    private static final String BECAUSE = "because";

    /** Writes the whole trace. */
    ObjectNode of(Trace trace) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("says", trace.says()).put("text", explanation.text(trace)).put("class", trace.conditionClass());
        node.put("truth", id(trace.truth())).put("from", trace.from().name().toLowerCase(Locale.ROOT));
        trace.references().forEach(node.putArray("references")::add);
        ArrayNode because = node.putArray(BECAUSE);
        trace.because().forEach(part -> because.add(of(part)));
        return node;
    }

    /** Cuts a trace at a depth. Depth 0 is the node alone. */
    static ObjectNode cut(ObjectNode trace, int depth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.setAll(trace);
        ArrayNode because = node.putArray(BECAUSE);
        if (depth > 0) {
            trace.path(BECAUSE).forEach(part -> because.add(cut((ObjectNode) part, depth - 1)));
        }
        return node;
    }

    /** The arrangement's answer of a dimension, in words. */
    String here(String id) {
        return arrangement
                .find(id)
                .map(fact -> String.join(
                        Texts.get("analysis.or"),
                        fact.possible().stream()
                                .map(answer -> labels(id, answer))
                                .toList()))
                .orElse(Texts.get("analysis.notSaid"));
    }

    /** The labels of values, in the order of the dimension. */
    String labels(String id, Collection<String> values) {
        Set<String> listed = Set.copyOf(values);
        Stream<String> labels = dimension(id).values().stream()
                .filter(value -> listed.contains(value.id()))
                .map(Dimension.Value::label);
        return Texts.row(labels.toList());
    }

    private Dimension dimension(String id) {
        return explanation.vocabulary().dimensions().get(id);
    }

    private static String id(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
