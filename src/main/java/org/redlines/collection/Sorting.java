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
 * @param keys the first decides, each further one where those before it are equal; empty for the
 *     collection's own order
 */
public record Sorting(List<SortKey> keys) {

    /** Its name in a query. */
    public static final String PARAMETER = "sortby";

    /** Relation of the link from a collection, and from its items, to what they can be sorted by. */
    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/sortables";

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/";

    static final List<String> CONFORMS_TO =
            List.of(FEATURES + "sortables", FEATURES + "sorting", FEATURES + "features-sorting");

    // A column of an imported layer can be called anything; a list separated by commas cannot name everything.
    private static final Pattern NAMEABLE = Pattern.compile("[^+\\- ,][^,]*");

    /** Whether an order was asked for. */
    public boolean isGiven() {
        return !keys.isEmpty();
    }

    /** The properties that can be sorted by, in declared order: those of one value. */
    public static List<Queryable> sortables(Collection collection) {
        return Filter.queryables(collection.properties()).values().stream()
                .filter(property -> SortKey.isFor(property)
                        && NAMEABLE.matcher(property.name()).matches())
                .toList();
    }

    /**
     * Reads {@code +a,-b}; a plus sign may be left out.
     *
     * @throws Problem 400 that lists the properties
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
            // A blank stands for the plus sign that was not URL-encoded.
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
