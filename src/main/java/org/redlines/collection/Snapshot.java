package org.redlines.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.redlines.geo.Crs;
import org.redlines.http.Problem;
import org.redlines.version.Version;

/**
 * A published version as a server holds it.
 *
 * @param version the version
 * @param collections the declared collections in order, then the imported layers of the version
 * @param sets the features of each collection, by the collection's id
 * @param tag identifies the version's content and the program, for validators (ETag)
 */
public record Snapshot(Version version, List<Collection> collections, Map<String, FeatureSet> sets, String tag) {

    /** The summary of a collection; an empty summary if the version lacks the collection. */
    public Summary summary(Collection collection) {
        return set(collection).summary();
    }

    /** The feature set of a collection; the empty set if the version lacks the collection. */
    public FeatureSet set(Collection collection) {
        return sets.getOrDefault(collection.id(), FeatureSet.EMPTY);
    }

    /**
     * Returns the collection with this id.
     *
     * @throws Problem 404 if this version does not have it
     */
    public Collection get(String id) {
        return collections.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no collection '" + id + "'. There are: "
                        + String.join(
                                ", ", collections.stream().map(Collection::id).toList()) + "."));
    }

    /** The reference systems whose area of validity contains every feature of the collection. */
    public List<Crs> listCrs(Collection collection) {
        List<BigDecimal> box = summary(collection).box();
        return box == null
                ? Crs.list()
                : Crs.list().stream()
                        .filter(crs ->
                                crs.covers(box.get(0).doubleValue(), box.get(2).doubleValue()))
                        .toList();
    }

    /**
     * Checks that a collection is offered in a reference system.
     *
     * @throws Problem 400 that lists the systems in which it is offered
     */
    public void requireOffered(Crs crs, Collection collection) {
        List<Crs> offered = listCrs(collection);
        if (!offered.contains(crs)) {
            throw Problem.badParameter(
                    "crs",
                    crs.uri(),
                    "one of: " + offered.stream().map(Crs::uri).collect(Collectors.joining(", ")));
        }
    }

    /**
     * The bounding box of a collection: west, south, east, north. The box of the whole snapshot if the collection has
     * no geometry.
     */
    List<BigDecimal> box(Collection collection) {
        List<BigDecimal> box = summary(collection).box();
        return box == null ? wholeBox() : box;
    }

    private List<BigDecimal> wholeBox() {
        List<List<BigDecimal>> boxes = sets.values().stream()
                .map(set -> set.summary().box())
                .filter(Objects::nonNull)
                .toList();
        return boxes.isEmpty()
                ? null
                : List.of(least(boxes, 0), least(boxes, 1), greatest(boxes, 2), greatest(boxes, 3));
    }

    private static BigDecimal least(List<List<BigDecimal>> boxes, int side) {
        return boxes.stream()
                .map(box -> box.get(side))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static BigDecimal greatest(List<List<BigDecimal>> boxes, int side) {
        return boxes.stream()
                .map(box -> box.get(side))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The features of one collection in a version.
     *
     * @param number its number, which is part of its table's name; 0 for the empty set
     * @param summary counts and extent of the features
     * @param inBlocks whether its GeoJSON is also stored in blocks
     */
    public record FeatureSet(int number, Summary summary, boolean inBlocks) {

        /** The set of a collection that was declared after the version was published. */
        public static final FeatureSet EMPTY = new FeatureSet(0, Summary.EMPTY, false);
    }

    /**
     * Counts and extent of a collection in one version, computed once when the version is loaded.
     *
     * @param features number of features
     * @param placeless number of features without geometry
     * @param bytes total length of the GeoJSON of all features
     * @param longest length of the longest feature
     * @param box west, south, east, north of all geometry, in degrees, rounded outward; null if there is no geometry
     * @param dated number of features with a time
     * @param from the first day; null if open or if no feature has a time
     * @param to the last day, inclusive; null if open or if no feature has a time
     */
    public record Summary(
            long features,
            long placeless,
            long bytes,
            long longest,
            List<BigDecimal> box,
            long dated,
            LocalDate from,
            LocalDate to) {

        static final Summary EMPTY = new Summary(0, 0, 0, 0, null, 0, null, null);

        // Coordinates are published with at most 7 decimals. The box is one unit of the last decimal wider on each
        // side, so that a point at its edge is still inside after a client has transformed it forth and back.
        private static final int DECIMALS = 7;
        private static final BigDecimal MARGIN = BigDecimal.ONE.movePointLeft(DECIMALS);
        private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
        private static final BigDecimal POLE = BigDecimal.valueOf(90);

        static List<BigDecimal> outward(double west, double south, double east, double north) {
            return List.of(down(west, HALF_TURN), down(south, POLE), up(east, HALF_TURN), up(north, POLE));
        }

        private static BigDecimal down(double degrees, BigDecimal limit) {
            return up(-degrees, limit).negate();
        }

        private static BigDecimal up(double degrees, BigDecimal limit) {
            BigDecimal rounded = new BigDecimal(Double.toString(degrees)).setScale(DECIMALS, RoundingMode.CEILING);
            BigDecimal wider = rounded.add(MARGIN);
            return wider.compareTo(limit) > 0 ? rounded.max(limit) : wider;
        }
    }
}
