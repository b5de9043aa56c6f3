package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redlines.collection.Collection;
import org.redlines.http.Call;
import org.redlines.http.QueryString;
import org.redlines.texts.Texts;

/** The conditions of a page of features, and the ones that a reader could add. */
final class Conditions {

    private static final Set<String> NO_CONDITION = Set.of("f", "limit", "offset", "after");

    private Conditions() {}

    /** A property with the values that can be asked for. */
    record Choice(String term, List<Frame.Link> values) {}

    /** What the page is narrowed by; each leads to the page without it. */
    static List<Frame.Link> list(Call call, Collection collection) {
        List<Frame.Link> conditions = new ArrayList<>();
        for (QueryString.Parameter one : call.query().list()) {
            String name = one.name();
            if (!NO_CONDITION.contains(name)) {
                conditions.add(Frame.Link.to(
                        collection.properties().containsKey(name)
                                ? Texts.get(
                                        "labelled", "label", Words.term(name), "value", Words.value(name, one.value()))
                                : Texts.get("labelled", "label", name, "value", one.value()),
                        begun(call).with(name, null).self()));
            }
        }
        return conditions;
    }

    /** The values of the properties that have a list of them. */
    static List<Choice> choices(Call call, Collection collection) {
        List<Choice> choices = new ArrayList<>();
        collection.properties().forEach((name, schema) -> {
            if (schema.path("enum").isArray() && collection.filters().containsKey(name)) {
                choices.add(new Choice(Words.term(name), values(call, name, schema.get("enum"))));
            }
        });
        return choices;
    }

    private static List<Frame.Link> values(Call call, String name, JsonNode values) {
        List<Frame.Link> links = new ArrayList<>();
        values.forEach(value -> {
            if (!value.isNull()) {
                String text = value.asText();
                String word = Words.value(name, text);
                links.add(Frame.Link.to(word, begun(call).with(name, text).self()));
            }
        });
        return links;
    }

    private static Call begun(Call call) {
        return call.with(call.query().without("offset", "after"));
    }
}
