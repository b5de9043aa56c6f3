package org.redlines.download;

import java.io.IOException;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.Edition;
import org.redlines.collection.ItemMembers;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.geojson.FeatureSink;
import org.redlines.http.Call;

/**
 * The features of a collection that are asked for; read from the database each time they are written.
 *
 * @param call how it was asked for; null when the file is kept for everybody
 */
record Layer(Items items, Edition edition, Collection collection, ItemQuery query, Call call) {

    /** Gives the features as their finished text. */
    Items.Page write(FeatureSink out) throws IOException {
        return items.write(edition, collection, query, out);
    }

    /** Gives the features as values of the layer's columns. */
    Items.Page write(RowSink out) throws IOException {
        return write(new RowReader(collection, out));
    }

    /** The same without a trace of the request. */
    Layer forEverybody() {
        return new Layer(items, edition, collection, query, null);
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
        var summary = edition.summary(collection);
        return !holdsGeometry() || summary.features() > 0 && summary.placeless() == summary.features();
    }

    /** The kind of geometry of all its features. */
    GeometryKind kind() {
        return GeometryKind.of(items.listKinds(edition, collection));
    }

    /** The members of its FeatureCollection beside the features. */
    byte[] members(Items.Page page) {
        return call == null
                ? ItemMembers.file(edition, collection, page)
                : ItemMembers.layer(call, edition, collection, page);
    }

    /** The filter parameters as they were given; empty for the whole layer. */
    String filter() {
        return call == null ? "" : call.query().toString();
    }
}
