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
 * @param from the earlier; null for the time before the first version, when nothing was there
 * @param to the later
 */
public record VersionRange(Snapshot from, Snapshot to) {

    /** A collection whose features differ, with the numbers of the sets that hold them; 0 for none. */
    record Difference(Collection collection, int before, int after) {}

    /** Number of the earlier version; 0 when there is none. */
    public int fromNumber() {
        return from == null ? 0 : from.version().number();
    }

    /** Names the earlier version in addresses; 0 when there is none. */
    public String fromIdentity() {
        return from == null ? "0" : from.version().identity();
    }

    /** The collections of either version, in their order. */
    List<Collection> listCollections() {
        List<Collection> all = new ArrayList<>(to.collections());
        if (from != null) {
            from.collections().stream()
                    .filter(one -> find(all, one.id()).isEmpty())
                    .forEach(all::add);
        }
        return all;
    }

    /** What may differ of the dossier and the base map, feature by feature. */
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

    /** The imported layers that differ. */
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
     * An imported layer that differs between two versions. Its features are not compared: they can be a million.
     *
     * @param before how many features it had; 0 when it was not there
     * @param after how many it has; 0 when it is not there any more
     */
    public record LayerChange(Collection collection, Kind kind, long before, long after) {}
}
