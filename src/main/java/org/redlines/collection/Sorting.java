package org.redlines.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.redlines.cql2.Filter;
import org.redlines.cql2.Queryable;
import org.redlines.cql2.Queryable.SortKey;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * The order that {@code sortby} asks for (OGC API – Features, Part 8: Sorting, draft).
 *
 * @param keys the sort keys, the most significant first; empty for the collection's own order
 */
public record Sorting(List<SortKey> keys) {

    /** Name of the query parameter. */
    public static final String PARAMETER = "sortby";

    /** Relation of the link from a collection, and from its items, to its sortables. */
    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/sortables";

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/";

    static final List<String> CONFORMS_TO =
            List.of(FEATURES + "sortables", FEATURES + "sorting", FEATURES + "features-sorting");

    // A property of an imported layer can have any name. Some names cannot stand in a comma-separated list with signs.
    private static final Pattern NAMEABLE = Pattern.compile("[^+\\- ,][^,]*");

    /** Whether the request asks for an order. */
    public boolean isGiven() {
        return !keys.isEmpty();
    }

    /** The properties by which a response can be sorted, in declared order: those with a single value. */
    public static List<Queryable> sortables(Collection collection) {
        return Filter.queryables(collection.properties()).values().stream()
                .filter(property -> SortKey.isFor(property)
                        && NAMEABLE.matcher(property.name()).matches())
                .toList();
    }

    /**
     * Reads a list such as {@code +a,-b}. The plus sign is optional.
     *
     * @throws Problem 400 that lists the sortable properties
     */
    static Sorting find(Parameters parameters, Collection collection) {
        return new Sorting(
                parameters.find(PARAMETER).map(text -> read(text, collection)).orElse(List.of()));
    }

    private static List<SortKey> read(String text, Collection collection) {
        Map<String, Queryable> known = Filter.queryables(collection.properties());
        Set<String> seen = new HashSet<>();
        List<SortKey> keys = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            // A space is a plus sign that was not URL-encoded.
            boolean signed = key.startsWith("-") || key.startsWith("+") || key.startsWith(" ");
            String name = signed ? key.substring(1) : key;
            Queryable property = known.get(name);
            if (property == null || !SortKey.isFor(property) || !seen.add(name)) {
                throw Problem.badParameter(PARAMETER, text, form(collection));
            }
            keys.add(SortKey.of(property, key.startsWith("-")));
        }
        return keys;
    }

    private static String form(Collection collection) {
        List<String> names = sortables(collection).stream().map(Queryable::name).toList();
        return "names of properties separated by commas, each once, '-' before those in descending order, of: "
                + String.join(", ", names);
    }
}
