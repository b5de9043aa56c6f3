package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.redlines.collection.Collection;
import org.redlines.html.DisplayValue.PropertyRow;
import org.redlines.html.DisplayValue.StatementView;
import org.redlines.texts.Texts;

/**
 * The page of one feature.
 *
 * @param sign two letters of its actor; null if it has none
 * @param signStyle CSS class of the actor's colour
 * @param who whose position it is, such as "Iran says"; null if it has no actor
 * @param what the kind of thing
 * @param lead the first paragraph; null if there is none
 * @param quote its quote; null if there is none
 * @param evidence the last evidence, as a sentence; null if unknown
 * @param contested what is contested; null if nothing is
 * @param facts short properties
 * @param evidenceParts statements and sources, one section each
 * @param wide records with properties, one section each over the whole width
 * @param sureness how its place was decided, and how sure we are
 */
record FeaturePage(
        String id,
        String title,
        String sign,
        String signStyle,
        String who,
        String what,
        String lead,
        StatementView quote,
        String evidence,
        String contested,
        List<PropertyRow> facts,
        List<PropertyRow> evidenceParts,
        List<PropertyRow> wide,
        List<PropertyRow> sureness) {

    private static final Set<String> SURENESS =
            Set.of("geometryBasis", "geometryNote", "anchors", "refusedSide", "errorM", "method", "confidence", "note");
    private static final List<String> LEADS = List.of("summary", "question", "text", "finding");
    private static final List<String> KINDS = List.of("kind", "strength", "type", "check", "state");

    static FeaturePage of(
            PropertyReader reading,
            ActorSymbols.Table symbols,
            Collection collection,
            JsonNode feature,
            org.redlines.http.RequestKey key) {
        JsonNode properties = feature.path("properties");
        String id = feature.path("id").asText();
        String title = Collection.titleOf(properties, id);
        String lead = lead(properties, title);
        boolean quoted = properties.hasNonNull("quote") || properties.hasNonNull("translation");
        List<PropertyRow> all = new ArrayList<>(reading.facts(properties, shown(properties, title, lead, quoted)));
        List<PropertyRow> sureness = remove(all, fact -> SURENESS.contains(fact.property()));
        List<PropertyRow> evidenceParts = remove(all, fact -> fact.value().isEvidence());
        List<PropertyRow> wide = remove(all, fact -> fact.value().isWide());
        String actor = properties.path("actor").asText("");
        return new FeaturePage(
                id,
                title,
                symbols.letter(actor),
                symbols.style(actor),
                who(properties),
                what(properties, collection),
                lead,
                quoted ? StatementView.of(properties, key) : null,
                evidence(properties),
                properties.path("contested").asBoolean()
                        ? properties.path("contestedText").asText("")
                        : null,
                all,
                evidenceParts,
                wide,
                sureness);
    }

    private static Set<String> shown(JsonNode properties, String title, String lead, boolean quoted) {
        List<String> shown = new ArrayList<>(List.of("id", "contested", "contestedText", "lastEvidence"));
        shown.addAll(KINDS);
        for (String name : List.of("title", "name", "publisher", "summary", "question", "text", "finding")) {
            String text = properties.path(name).asText("");
            if (text.equals(title) || text.equals(lead)) {
                shown.add(name);
            }
        }
        if (quoted) {
            shown.addAll(List.of("quote", "translation"));
        }
        return Set.copyOf(shown);
    }

    private static String lead(JsonNode properties, String title) {
        return LEADS.stream()
                .map(name -> properties.path(name).asText(""))
                .filter(text -> !text.isBlank() && !text.equals("null") && !text.equals(title))
                .findFirst()
                .orElse(null);
    }

    private static String who(JsonNode properties) {
        String actor = properties.path("actorName").asText("");
        if (actor.isEmpty() || actor.equals("null")) {
            return null;
        }
        return properties.path("kind").asText().equals("nothing-found") ? actor : Texts.get("holds", "actor", actor);
    }

    private static String what(JsonNode properties, Collection collection) {
        List<String> words = new ArrayList<>();
        for (String name : KINDS) {
            if (properties.hasNonNull(name) && properties.get(name).isTextual()) {
                String value = properties.get(name).asText();
                words.add(words.isEmpty() ? Words.value(name, value) : Words.within(name, value));
            }
        }
        return words.isEmpty() ? collection.title() : Texts.row(words);
    }

    private static String evidence(JsonNode properties) {
        if (!properties.hasNonNull("lastEvidence")) {
            return null;
        }
        String key = properties.hasNonNull("validTo") ? "lastEvidenceEnded" : "lastEvidenceOpen";
        return Texts.get(key, "date", Words.date(properties.get("lastEvidence").asText()));
    }

    private static List<PropertyRow> remove(List<PropertyRow> all, Predicate<PropertyRow> wanted) {
        List<PropertyRow> taken = all.stream().filter(wanted).toList();
        all.removeAll(taken);
        return taken;
    }
}
