package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.redlines.analysis.Analysis;
import org.redlines.analysis.CodedPosition;
import org.redlines.analysis.Dimension;
import org.redlines.analysis.Term;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Writes the landing page of the analysis: dimensions, terms, scenarios and dates. */
record VocabularyDocument(Analysis analysis) {

    ObjectNode of(RequestKey key, Snapshot snapshot) {
        ObjectNode document = ScenarioResource.head(Texts.get("analysis.title"), Texts.get("analysis.lead"));
        document.put("lastEvidence", String.valueOf(snapshot.version().lastEvidence()));
        Question.STRENGTHS.forEach(document.putArray("strengths")::add);
        ArrayNode dimensions = document.putArray("dimensions");
        analysis.vocabulary().dimensions().values().forEach(one -> dimension(dimensions.addObject(), one));
        ArrayNode terms = document.putArray("terms");
        analysis.vocabulary().terms().values().forEach(one -> term(analysis, terms.addObject(), one));
        ArrayNode scenarios = document.putArray("scenarios");
        analysis.scenarios()
                .forEach(one -> scenarios.addObject().put("id", one.id()).put("title", one.title()));
        listDates(analysis).forEach(document.putArray("dates")::add);
        return ScenarioResource.end(
                document,
                new Links(key)
                        .selfAndPage(Format.JSON)
                        .addWithPage("related", "/analysis/scenarios", Format.JSON, Texts.get("analysis.scenarios"))
                        .addWithPage("related", "/analysis/arrangement", Format.JSON, Texts.get("analysis.arrangement"))
                        .addWithPage("related", "/analysis/room", Format.JSON, Texts.get("analysis.room"))
                        .addWithPage("related", "/analysis/timeline", Format.JSON, Texts.get("analysis.timeline")));
    }

    /** The days on which a coded position begins or ends, or on which the words of a further condition were said. */
    static List<String> listDates(Analysis analysis) {
        TreeSet<String> dates = new TreeSet<>();
        CodedPosition before = null;
        for (CodedPosition stage : analysis.listStages()) {
            boolean goesOn = before != null && before.id().equals(stage.id());
            if (!goesOn || before.conditions().size() < stage.conditions().size()) {
                dates.add(stage.from());
            }
            before = stage;
        }
        analysis.listPositions().forEach(position -> dates.add(position.to()));
        dates.remove("");
        return List.copyOf(dates);
    }

    private static void dimension(ObjectNode node, Dimension dimension) {
        node.put("id", dimension.id()).put("question", dimension.question());
        node.put("class", dimension.conditionClass()).put("several", dimension.several());
        ArrayNode values = node.putArray("values");
        dimension.values().forEach(value -> values.addObject()
                .put("id", value.id())
                .put("label", value.label())
                .put("actor", value.actor().orElse(null))
                .put("alone", value.alone()));
        ArrayNode excludes = node.putArray("excludes");
        dimension.exclusions().forEach(one -> {
            ObjectNode exclusion =
                    excludes.addObject().put("value", one.value()).put("dimension", one.dimension());
            one.values().stream().sorted().forEach(exclusion.putArray("values")::add);
            exclusion.put("reason", one.reason());
        });
    }

    private static void term(Analysis analysis, ObjectNode node, Term term) {
        node.put("id", term.id()).put("word", term.word()).put("summary", term.summary());
        ArrayNode positions = node.putArray("positions");
        analysis.listPositions().stream()
                .filter(one -> one.condition().listTerms().contains(term.id()))
                .map(CodedPosition::id)
                .forEach(positions::add);
        ArrayNode readings = node.putArray("readings");
        term.readings().forEach(reading -> {
            ObjectNode one = readings.addObject().put("id", reading.id()).put("text", reading.text());
            reading.statements().forEach(one.putArray("statements")::add);
        });
    }
}
