package org.redlines.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redlines.change.Change.Kind;
import org.redlines.collection.Collection;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshot.FeatureSet;

/**
 * Two versions to compare.
 *
 * @param from the earlier version; null for the empty state before the first version
 * @param to the later version
 */
public record VersionRange(Snapshot from, Snapshot to) {

    /** A collection whose features differ, with the numbers of its two feature sets; 0 for none. */
    record Difference(Collection collection, int before, int after) {}

    /** Number of the earlier version; 0 if there is none. */
    public int fromNumber() {
        return from == null ? 0 : from.version().number();
    }

    /** Identity of the earlier version for addresses; "0" if there is none. */
    public String fromIdentity() {
        return from == null ? "0" : from.version().identity();
    }

    /** The collections of either version: those of the later one first, then those that were removed. */
    List<Collection> listCollections() {
        List<Collection> all = new ArrayList<>(to.collections());
        if (from != null) {
            from.collections().stream()
                    .filter(one -> find(all, one.id()).isEmpty())
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * The collections of the dossier and the base map whose feature sets differ. Their features are compared one by
     * one.
     */
    List<Difference> listDifferences() {
        return listCollections().stream()
                .filter(collection -> !collection.isImported())
                .map(collection -> new Difference(
                        collection,
                        before(collection).number(),
                        after(collection).number()))
                .filter(difference -> difference.before() != difference.after())
                .toList();
    }

    /** The imported layers whose feature sets differ. */
    public List<LayerChange> listLayers() {
        return listCollections().stream()
                .filter(Collection::isImported)
                .filter(layer -> before(layer).number() != after(layer).number())
                .map(layer -> new LayerChange(
                        layer,
                        Kind.of(before(layer).number() != 0, after(layer).number() != 0),
                        before(layer).summary().features(),
                        after(layer).summary().features()))
                .toList();
    }

    private FeatureSet before(Collection collection) {
        return from == null ? FeatureSet.EMPTY : from.set(collection);
    }

    private FeatureSet after(Collection collection) {
        return to.set(collection);
    }

    private static Optional<Collection> find(List<Collection> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * An imported layer that differs between two versions. Its features are not compared, because there may be a
     * million.
     *
     * @param before number of features before; 0 if the layer was added
     * @param after number of features after; 0 if the layer was removed
     */
    public record LayerChange(Collection collection, Kind kind, long before, long after) {}
}
