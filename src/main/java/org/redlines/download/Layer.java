package org.redlines.download;

import java.io.IOException;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemMembers;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.geojson.FeatureSink;
import org.redlines.http.RequestKey;

/**
 * The features of a collection that are asked for; read from the database each time they are written.
 *
 * @param key how it was asked for; null when the file is kept for everybody
 */
record Layer(Items items, Snapshot snapshot, Collection collection, ItemQuery query, RequestKey key) {

    /** Gives the features as their finished text. */
    Items.Page write(FeatureSink out) throws IOException {
        return items.write(snapshot, collection, query, out);
    }

    /** Gives the features as values of the layer's columns. */
    Items.Page write(Row.Sink out) throws IOException {
        return write(new Row.Reader(collection, out));
    }

    /** The same without a trace of the request. */
    Layer forEverybody() {
        return new Layer(items, snapshot, collection, query, null);
    }

    List<Column> columns() {
        return Column.of(collection, query.selection());
    }

    /** Whether the geometry is asked for. */
    boolean holdsGeometry() {
        return query.selection().holdsGeometry();
    }

    /** Whether no feature of the layer has geometry. */
    boolean isPlaceless() {
        var summary = snapshot.summary(collection);
        return !holdsGeometry() || summary.features() > 0 && summary.placeless() == summary.features();
    }

    /** The kind of geometry of all its features. */
    GeometryKind kind() {
        return GeometryKind.of(items.listKinds(snapshot, collection));
    }

    /** The members of its FeatureCollection beside the features. */
    byte[] members(Items.Page page) {
        return key == null
                ? ItemMembers.file(snapshot, collection, page)
                : ItemMembers.layer(key, snapshot, collection, page);
    }

    /** The filter parameters as they were given; empty for the whole layer. */
    String filter() {
        return key == null ? "" : key.query().toString();
    }
}
