package org.redlines.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        // Coordinates are published with at most 7 decimals; a rounded point may not leave the extent.
        private static final int DECIMALS = 7;

        static List<BigDecimal> outward(double west, double south, double east, double north) {
            return List.of(down(west), down(south), up(east), up(north));
        }

        private static BigDecimal down(double degrees) {
            return new BigDecimal(Double.toString(degrees)).setScale(DECIMALS, RoundingMode.FLOOR);
        }

        private static BigDecimal up(double degrees) {
            return new BigDecimal(Double.toString(degrees)).setScale(DECIMALS, RoundingMode.CEILING);
        }
    }
}
