package org.redlines.download;

import org.redlines.collection.Collection;
import org.redlines.collection.Items;
import org.redlines.collection.Licence;

/** A layer that is in a file, with what came out of it; public for the template of the README. */
public record PackedLayer(Layer layer, Items.Page page) {

    /** Its collection. */
    public Collection collection() {
        return layer.collection();
    }

    /** The terms of its collection. */
    public Licence licence() {
        return Licence.of(collection().licence());
    }

    /** How many features the file has. */
    public long returned() {
        return page.returned();
    }

    /** How many features the collection has. */
    public long all() {
        return layer.snapshot().summary(collection()).features();
    }
}
