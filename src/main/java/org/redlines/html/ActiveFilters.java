package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redlines.collection.Collection;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** The filters of a page of features, and the ones that a reader could add. */
final class ActiveFilters {

    private static final Set<String> NOT_FILTERS = Set.of("f", "limit", "offset", "after");

    private ActiveFilters() {}

    /** A property with links for the values that it can be filtered by. */
    record Choice(String term, List<PageHead.Link> values) {}

    /** The active filters. Each is a link to the page without it. */
    static List<PageHead.Link> list(RequestKey key, Collection collection) {
        List<PageHead.Link> conditions = new ArrayList<>();
        for (QueryString.Parameter one : key.query().list()) {
            String name = one.name();
            if (!NOT_FILTERS.contains(name)) {
                conditions.add(PageHead.Link.to(
                        collection.properties().containsKey(name)
                                ? Texts.get(
                                        "labelled", "label", Words.term(name), "value", Words.value(name, one.value()))
                                : Texts.get("labelled", "label", name, "value", one.value()),
                        firstPage(key).with(name, null).self()));
            }
        }
        return conditions;
    }

    /** The properties with an enumeration, and their values. */
    static List<Choice> choices(RequestKey key, Collection collection) {
        List<Choice> choices = new ArrayList<>();
        collection.properties().forEach((name, schema) -> {
            if (schema.path("enum").isArray() && collection.filters().containsKey(name)) {
                choices.add(new Choice(Words.term(name), values(key, name, schema.get("enum"))));
            }
        });
        return choices;
    }

    private static List<PageHead.Link> values(RequestKey key, String name, JsonNode values) {
        List<PageHead.Link> links = new ArrayList<>();
        values.forEach(value -> {
            if (!value.isNull()) {
                String text = value.asText();
                String word = Words.value(name, text);
                links.add(PageHead.Link.to(word, firstPage(key).with(name, text).self()));
            }
        });
        return links;
    }

    private static RequestKey firstPage(RequestKey key) {
        return key.with(key.query().without("offset", "after"));
    }
}
