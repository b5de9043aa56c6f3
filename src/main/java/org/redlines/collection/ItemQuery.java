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
 * A parsed request for items.
 *
 * @param area where the features must be; null for anywhere
 * @param datetime when the features must be valid; null for any time
 * @param filters conditions on single properties
 * @param filter the CQL2 filter; null for none
 * @param sorting order of the response
 * @param selection the members of each feature that are returned
 * @param tolerance generalisation of the geometry, in metres
 * @param crs reference system of the geometry in the response
 * @param limit the most features in the response; {@link #ALL} for no limit
 * @param offset number of matching features to skip
 * @param after the cursor of a later page; null for the first page
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

    /** The value of {@link #limit} that means no limit. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The most features on one page. A higher limit is lowered to it. */
    public static final int MAX_LIMIT = 10_000;

    // A page can hold any collection of the dossier, so that a request without parameters returns all features.
    public static final int DEFAULT_LIMIT = 10_000;

    static final List<String> AREA_AND_TIME =
            List.of("bbox", "bbox-crs", "datetime", "zoom-level", "crs", AsOf.PARAMETER);
    private static final String OFFERED_CRS = Crs.list().stream().map(Crs::uri).collect(Collectors.joining(", "));
    static final List<String> PAGING = List.of("limit", "offset", Cursor.PARAMETER);

    /** The parameters of items and layers that do not name a property. */
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

    /** The parameters of a layer download. */
    public static List<String> layerParameters(Collection collection) {
        List<String> names = new ArrayList<>(AREA_AND_TIME);
        names.addAll(Filters.PARAMETERS);
        names.add(Sorting.PARAMETER);
        names.addAll(Selection.PARAMETERS);
        names.addAll(collection.filterNames());
        return names;
    }

    /** The parameters of a download of all layers: those that mean the same for each; no reference system. */
    public static List<String> everythingParameters() {
        return AREA_AND_TIME.stream().filter(name -> !name.equals("crs")).toList();
    }

    /**
     * Reads the parameters of a page.
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
                parameters.limit(DEFAULT_LIMIT, MAX_LIMIT),
                parameters.offset(),
                parameters
                        .find(Cursor.PARAMETER)
                        .map(text -> Cursor.read(text).requireOrder(sorting))
                        .orElse(null));
    }

    /**
     * Reads the parameters of a layer download.
     *
     * @throws Problem 400 that names the parameter and the expected form
     */
    public static ItemQuery readLayer(Parameters parameters, Collection collection) {
        return readPage(parameters, collection).page(ALL, 0, null);
    }

    /** Returns this query with another limit. */
    ItemQuery withLimit(int most) {
        return page(most, offset, after);
    }

    private ItemQuery page(int most, int from, Cursor cursor) {
        return new ItemQuery(area, datetime, filters, filter, sorting, selection, tolerance, crs, most, from, cursor);
    }

    /**
     * A query for every feature of a collection, with its geometry for a zoom level.
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

    /** The number of matching features to skip. */
    int skipped() {
        return after != null && after.sorted() ? after.ordinal() : offset;
    }

    /** An estimate of the number of values that are compared for each feature. */
    long weight() {
        return sorting.keys().size() + filters.size() + (filter == null ? 0 : filter.weight());
    }

    /** Whether every feature of the collection matches. */
    public boolean isUnfiltered() {
        return area == null && datetime == null && filters.isEmpty() && filter == null;
    }

    /** The reference system that a parameter names, or CRS84; 400 if this server does not offer it. */
    static Crs crs(Parameters parameters, String name) {
        String uri = parameters.find(name).orElse(Crs.CRS84.uri());
        return Crs.find(uri).orElseThrow(() -> Problem.badParameter(name, uri, "one of: " + OFFERED_CRS));
    }

    private static Area area(Parameters parameters) {
        Crs crs = crs(parameters, "bbox-crs");
        return parameters
                .find("bbox")
                .map(text -> Area.find(text, crs).orElseThrow(() -> Problem.badParameter("bbox", text, Area.FORM)))
                .orElse(null);
    }

    private static int tolerance(Parameters parameters, Collection collection) {
        int requested = parameters.find("zoom-level").map(ZoomLevel::tolerance).orElse(ZoomLevel.EXACT);
        return collection.details() ? requested : ZoomLevel.EXACT;
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
