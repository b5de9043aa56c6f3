package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redlines.collection.Collection;
import org.redlines.collection.Sorting;
import org.redlines.cql2.Queryable;
import org.redlines.http.RequestKey;

/**
 * Features as a table: their titles, and the few properties that differ most.
 *
 * @param columns the columns after the first
 */
record ItemTable(List<Column> columns, List<Line> rows) {

    /**
     * A property.
     *
     * @param href the page sorted by this property, in the other direction if it is sorted already; null if it is not
     *     sortable
     * @param order how the rows are sorted by it, as a value of {@code aria-sort}; null if they are not
     */
    record Column(String term, String href, String order) {}

    /**
     * One feature.
     *
     * @param cells one value for each column; null where the feature has none
     */
    record Line(String title, String href, String sign, String signStyle, List<DisplayValue> cells) {}

    private static final int MAX_COLUMNS = 6;
    private static final int LONGEST_TEXT = 60;
    private static final List<String> BEST = List.of(
            "actor",
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
            "question",
            "word",
            "relation",
            "actorName",
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
                    Collection.titleOf(properties, id),
                    PageLinks.feature(key, collection.id(), id),
                    symbols.letter(actor),
                    symbols.style(actor),
                    columns.stream()
                            .map(column -> cell(reading, column, properties))
                            .toList()));
        }
        return new ItemTable(headings(columns, collection, key), rows);
    }

    private static List<Column> headings(List<String> columns, Collection collection, RequestKey key) {
        Set<String> sortable =
                Sorting.sortables(collection).stream().map(Queryable::name).collect(Collectors.toSet());
        String sorted = key.query().find(Sorting.PARAMETER).orElse("");
        return columns.stream()
                .map(name -> {
                    String order = sorted.equals(name) ? "ascending" : sorted.equals("-" + name) ? "descending" : null;
                    String next = "ascending".equals(order) ? "-" + name : name;
                    String href = key.with(key.query().without("offset", "after"))
                            .with(Sorting.PARAMETER, next)
                            .self();
                    return new Column(Words.term(name), sortable.contains(name) ? href : null, order);
                })
                .toList();
    }

    private static DisplayValue cell(PropertyReader reading, String column, JsonNode properties) {
        JsonNode value = properties.path(column);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        // The page of a feature explains the degree of confidence; a table has no room for that.
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
                .limit(MAX_COLUMNS)
                .toList();
    }

    /** Whether at least one feature has a value, and the values are short on average. */
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
}
