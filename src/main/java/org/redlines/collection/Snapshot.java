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
 * A published version as it is served.
 *
 * @param version the version
 * @param collections the declared collections in their order, then the imported layers of the version
 * @param sets the features of each collection, by its id
 * @param tag identifies the version's content and the program that serves it, for validators
 */
public record Snapshot(Version version, List<Collection> collections, Map<String, FeatureSet> sets, String tag) {

    /** What the collection holds; nothing when the version has no such features. */
    public Summary summary(Collection collection) {
        return set(collection).summary();
    }

    /** The features of the collection; an empty set when the version has none. */
    public FeatureSet set(Collection collection) {
        return sets.getOrDefault(collection.id(), FeatureSet.EMPTY);
    }

    /**
     * The collection of this id.
     *
     * @throws Problem 404 when there is none in this version
     */
    public Collection get(String id) {
        return collections.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no collection '" + id + "'. There are: "
                        + String.join(
                                ", ", collections.stream().map(Collection::id).toList()) + "."));
    }

    /** The reference systems that have a place for every feature of the collection. */
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
     * Lets pass a reference system in which the collection is offered.
     *
     * @throws Problem 400 that lists them
     */
    public void demandOffered(Crs crs, Collection collection) {
        List<Crs> offered = listCrs(collection);
        if (!offered.contains(crs)) {
            throw Problem.badParameter(
                    "crs",
                    crs.uri(),
                    "one of: " + offered.stream().map(Crs::uri).collect(Collectors.joining(", ")));
        }
    }

    /** The box of a collection's geometry, or of the whole snapshot when the collection has none. */
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
     * The features of one collection as a version holds them.
     *
     * @param number its number, which names its table; 0 for the set that holds nothing
     * @param summary what it holds
     * @param inBlocks whether its texts are kept in blocks too
     */
    public record FeatureSet(int number, Summary summary, boolean inBlocks) {

        /** What a version holds of a collection that was declared after it was published. */
        public static final FeatureSet EMPTY = new FeatureSet(0, Summary.EMPTY, false);
    }

    /**
     * What a collection holds in one version, counted once when the version begins to be served.
     *
     * @param features number of features
     * @param placeless how many of them have no geometry
     * @param bytes length of all their texts together
     * @param longest length of the longest text
     * @param box west, south, east, north of all geometry, rounded outward; null when there is none
     * @param dated how many hold for a time
     * @param from first day of all; null when open or when none is dated
     * @param to last day of all, inclusive; null when open or when none is dated
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

        // Coordinates are published with at most 7 decimals. A digit more on each side: a point at the edge is still
        // inside when a client has transformed it there and back.
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
