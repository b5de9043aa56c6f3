package org.redlines.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.collection.Filters.PropertyFilter;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.cql2.Filter;
import org.redlines.geo.Area;
import org.redlines.geo.Crs;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * A request for items as typed values; text ends here.
 *
 * @param area where the features must be; null for anywhere
 * @param datetime when they must hold; null for whenever
 * @param filters what their properties must be
 * @param filter what must be true of them; null for nothing more
 * @param sorting the order of the answer
 * @param selection what of each feature is answered
 * @param tolerance generalisation of the geometry, metres
 * @param crs reference system of the geometry in the answer
 * @param limit the most features to answer; {@link #ALL} for all of them
 * @param offset how many of the matching features to pass over
 * @param after the page's beginning, when it continues another; null for the first page
 */
public record ItemQuery(
        Area area,
        TimeInterval datetime,
        List<PropertyFilter> filters,
        Filter filter,
        Sorting sorting,
        Selection selection,
        int tolerance,
        Crs crs,
        int limit,
        int offset,
        Cursor after) {

    /** A limit that is none. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The most features that one page holds; higher limits are lowered to it. */
    public static final int MAXIMUM_LIMIT = 10_000;

    // One page holds any layer of the dossier whole; then a plain request is complete.
    public static final int DEFAULT_LIMIT = 10_000;

    static final List<String> AREA_AND_TIME =
            List.of("bbox", "bbox-crs", "datetime", "zoom-level", "crs", AsOf.PARAMETER);
    static final List<String> PAGING = List.of("limit", "offset", Cursor.PARAMETER);

    /** The parameters of items and layers that name no property. */
    static final Set<String> PARAMETERS = Stream.of(
                    List.of("f"),
                    AREA_AND_TIME,
                    PAGING,
                    Filters.PARAMETERS,
                    List.of(Sorting.PARAMETER),
                    Selection.PARAMETERS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The parameters of a page of items. */
    public static List<String> pageParameters(Collection collection) {
        List<String> names = new ArrayList<>(List.of("f"));
        names.addAll(PAGING);
        names.addAll(layerParameters(collection));
        return names;
    }

    /** The parameters of one feature. */
    static List<String> itemParameters() {
        List<String> names = new ArrayList<>(List.of("f", "crs", AsOf.PARAMETER));
        names.addAll(Selection.PARAMETERS);
        return names;
    }

    /** The parameters of a whole layer. */
    public static List<String> layerParameters(Collection collection) {
        List<String> names = new ArrayList<>(AREA_AND_TIME);
        names.addAll(Filters.PARAMETERS);
        names.add(Sorting.PARAMETER);
        names.addAll(Selection.PARAMETERS);
        names.addAll(collection.filterNames());
        return names;
    }

    /** The parameters of all layers together: those that mean the same for each; no file of all takes a system. */
    public static List<String> everythingParameters() {
        return AREA_AND_TIME.stream().filter(name -> !name.equals("crs")).toList();
    }

    /**
     * Reads a page's parameters.
     *
     * @throws Problem 400 that names the parameter and the expected form
     */
    public static ItemQuery readPage(Parameters parameters, Collection collection) {
        Sorting sorting = Sorting.find(parameters, collection);
        return new ItemQuery(
                area(parameters),
                parameters.find("datetime").map(TimeInterval::read).orElse(null),
                filters(parameters, collection),
                Filters.find(parameters, collection),
                sorting,
                Selection.find(parameters, collection),
                tolerance(parameters, collection),
                crs(parameters, "crs"),
                parameters.limit(DEFAULT_LIMIT, MAXIMUM_LIMIT),
                parameters.offset(),
                parameters
                        .find(Cursor.PARAMETER)
                        .map(text -> Cursor.read(text).in(sorting))
                        .orElse(null));
    }

    /**
     * Reads a whole layer's parameters.
     *
     * @throws Problem 400 that names the parameter and the expected form
     */
    public static ItemQuery readLayer(Parameters parameters, Collection collection) {
        return readPage(parameters, collection).page(ALL, 0, null);
    }

    /** The same with another limit. */
    ItemQuery limited(int most) {
        return page(most, offset, after);
    }

    private ItemQuery page(int most, int from, Cursor cursor) {
        return new ItemQuery(area, datetime, filters, filter, sorting, selection, tolerance, crs, most, from, cursor);
    }

    /**
     * Every feature of a collection, with its geometry for a zoom level.
     *
     * @param zoomLevel from 0 to {@link ZoomLevel#HIGHEST}
     */
    public static ItemQuery everything(Collection collection, int zoomLevel) {
        int tolerance = collection.details() ? ZoomLevel.tolerance(zoomLevel) : ZoomLevel.EXACT;
        return new ItemQuery(
                null, null, List.of(), null, new Sorting(List.of()), Selection.ALL, tolerance, Crs.CRS84, ALL, 0, null);
    }

    /** The most bytes that the matching features can have. */
    public long bound(Summary summary) {
        return Math.min(summary.bytes(), limit * summary.longest());
    }

    /** How many of the matching features are passed over. */
    int passed() {
        return after != null && after.sorted() ? after.ordinal() : offset;
    }

    /** How many values are looked at for each feature, about. */
    long weight() {
        return sorting.keys().size() + filters.size() + (filter == null ? 0 : filter.weight());
    }

    /** Whether every feature of the collection matches. */
    public boolean isUnfiltered() {
        return area == null && datetime == null && filters.isEmpty() && filter == null;
    }

    /** The reference system that a parameter names, or CRS84; 400 when it is not offered. */
    static Crs crs(Parameters parameters, String name) {
        String uri = parameters.find(name).orElse(Crs.CRS84.uri());
        String offered = Crs.list().stream().map(Crs::uri).collect(Collectors.joining(", "));
        return Crs.find(uri).orElseThrow(() -> Problem.badParameter(name, uri, "one of: " + offered));
    }

    private static Area area(Parameters parameters) {
        Crs crs = crs(parameters, "bbox-crs");
        return parameters
                .find("bbox")
                .map(text -> Area.find(text, crs).orElseThrow(() -> Problem.badParameter("bbox", text, Area.FORM)))
                .orElse(null);
    }

    private static int tolerance(Parameters parameters, Collection collection) {
        int asked = parameters.find("zoom-level").map(ZoomLevel::tolerance).orElse(ZoomLevel.EXACT);
        return collection.details() ? asked : ZoomLevel.EXACT;
    }

    private static List<PropertyFilter> filters(Parameters parameters, Collection collection) {
        List<PropertyFilter> filters = new ArrayList<>();
        collection.filters().forEach((name, kind) -> parameters
                .find(name)
                .ifPresent(text -> filters.add(
                        PropertyFilter.read(name, kind, collection.properties().get(name), text))));
        return filters;
    }
}
