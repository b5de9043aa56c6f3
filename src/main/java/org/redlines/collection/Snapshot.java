package org.redlines.collection;

import java.math.BigDecimal;
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
 * @param collections the declared collections in their order, then the own layers of the version
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
}
