package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redlines.collection.Collection;
import org.redlines.collection.FeatureTitle;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * Features as a table: what each is called, and the few properties that tell them apart best.
 *
 * @param columns names of the columns after the first
 */
record ItemTable(List<String> columns, List<Line> rows) {

    /**
     * One feature.
     *
     * @param cells a value a column; null where the feature has none
     */
    record Line(String title, String href, String sign, String signStyle, List<DisplayValue> cells) {}

    private static final int MOST_COLUMNS = 5;
    private static final int LONGEST_TEXT = 60;
    private static final List<String> BEST = List.of(
            "issueName",
            "kind",
            "state",
            "strength",
            "speaker",
            "date",
            "validFrom",
            "validTo",
            "country",
            "territory",
            "status",
            "check",
            "side",
            "language",
            "lengthKm",
            "areaKm2",
            "lastEvidence",
            "confidence");
    private static final Set<String> NEVER = Set.of(
            "id",
            "title",
            "name",
            "actor",
            "order",
            "colour",
            "letter",
            "hatch",
            "dateEnd",
            "datePrecision",
            "dateText",
            "circa",
            "minZoom",
            "role");

    static ItemTable of(
            PropertyReader reading,
            ActorSymbols.Table symbols,
            Collection collection,
            JsonNode features,
            RequestKey key) {
        List<String> columns = columns(collection, features);
        List<Line> rows = new ArrayList<>();
        for (JsonNode feature : features) {
            JsonNode properties = feature.path("properties");
            String id = feature.path("id").asText();
            String actor = properties.path("actor").asText("");
            rows.add(new Line(
                    FeatureTitle.of(properties, id),
                    PageLinks.feature(key, collection.id(), id),
                    symbols.letter(actor),
                    symbols.style(actor),
                    columns.stream()
                            .map(column -> cell(reading, column, properties))
                            .toList()));
        }
        return new ItemTable(columns.stream().map(Words::term).toList(), rows);
    }

    private static DisplayValue cell(PropertyReader reading, String column, JsonNode properties) {
        JsonNode value = properties.path(column);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        // A table has no room for what a degree of confidence means.
        return switch (column) {
            case "confidence" -> DisplayValue.text(Words.value(column, value.asText()));
            case "date" -> DisplayValue.text(Words.date(properties));
            default -> reading.shown(column, value);
        };
    }

    private static List<String> columns(Collection collection, JsonNode features) {
        List<String> names = new ArrayList<>(BEST);
        collection.properties().keySet().stream()
                .filter(name -> !BEST.contains(name) && !NEVER.contains(name))
                .forEach(names::add);
        return names.stream()
                .filter(name -> collection.properties().containsKey(name) && isShort(name, features))
                .limit(MOST_COLUMNS)
                .toList();
    }

    /** Whether some feature has a value, and they are short. */
    private static boolean isShort(String name, JsonNode features) {
        int some = 0;
        int characters = 0;
        for (JsonNode feature : features) {
            JsonNode value = feature.path("properties").path(name);
            if (value.isContainerNode()) {
                return false;
            }
            if (!value.isNull() && !value.isMissingNode()) {
                some++;
                characters += value.asText().length();
            }
        }
        return some > 0 && characters <= some * LONGEST_TEXT;
    }

    /** The conditions of a page of features, and the ones that a reader could add. */
    static final class ActiveFilters {

        private static final Set<String> NO_CONDITION = Set.of("f", "limit", "offset", "after");

        private ActiveFilters() {}

        /** A property with the values that can be asked for. */
        record Choice(String term, List<PageHead.Link> values) {}

        /** What the page is narrowed by; each leads to the page without it. */
        static List<PageHead.Link> list(RequestKey key, Collection collection) {
            List<PageHead.Link> conditions = new ArrayList<>();
            for (QueryString.Parameter one : key.query().list()) {
                String name = one.name();
                if (!NO_CONDITION.contains(name)) {
                    conditions.add(PageHead.Link.to(
                            collection.properties().containsKey(name)
                                    ? Texts.get(
                                            "labelled",
                                            "label",
                                            Words.term(name),
                                            "value",
                                            Words.value(name, one.value()))
                                    : Texts.get("labelled", "label", name, "value", one.value()),
                            begun(key).with(name, null).self()));
                }
            }
            return conditions;
        }

        /** The values of the properties that have a list of them. */
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
                    links.add(PageHead.Link.to(word, begun(key).with(name, text).self()));
                }
            });
            return links;
        }

        private static RequestKey begun(RequestKey key) {
            return key.with(key.query().without("offset", "after"));
        }
    }
}
