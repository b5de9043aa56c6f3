package org.redlines.collection;

import java.util.Arrays;
import java.util.List;
import org.redlines.cql2.Cql2Exception;
import org.redlines.cql2.Filter;
import org.redlines.geo.Crs;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} (OGC API – Features, Part 3). */
public final class Filters {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    /** The classes that hold; of CQL2 that is all but custom functions, of which there are none. */
    static final List<String> CONFORMS_TO = List.of(
            FEATURES + "queryables",
            FEATURES + "queryables-query-parameters",
            FEATURES + "filter",
            FEATURES + "features-filter",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "array-functions",
            CQL2 + "property-property",
            CQL2 + "arithmetic");

    static final List<String> PARAMETERS = List.of("filter", "filter-lang", "filter-crs");

    /** How a filter can be written; the first is for who names none. */
    public static final List<String> LANGUAGES =
            Arrays.stream(Filter.Language.values()).map(Filter.Language::id).toList();

    private Filters() {}

    /**
     * The filter that a request asks for; null when it asks for none.
     *
     * @throws Problem 400 that points at the place in the expression
     */
    static Filter find(Parameters parameters, Collection collection) {
        Filter.Language language =
                parameters.find("filter-lang").map(Filters::language).orElse(Filter.Language.TEXT);
        Crs crs = ItemQuery.crs(parameters, "filter-crs");
        return parameters
                .find("filter")
                .map(text -> read(text, language, collection, crs))
                .orElse(null);
    }

    private static Filter read(String text, Filter.Language language, Collection collection, Crs crs) {
        try {
            return Filter.read(text, language, Filter.queryables(collection.properties()), crs);
        } catch (Cql2Exception fault) {
            throw Problem.badExpression("filter", text, fault.position(), fault.expected(), fault.getMessage());
        }
    }

    private static Filter.Language language(String text) {
        return Arrays.stream(Filter.Language.values())
                .filter(language -> language.id().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Problem.badParameter("filter-lang", text, "one of: " + String.join(", ", LANGUAGES)));
    }
}
