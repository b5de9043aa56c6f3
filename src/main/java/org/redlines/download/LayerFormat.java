package org.redlines.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.geo.Crs;
import org.redlines.http.Problem;

/**
 * Writes layers as a kind of file.
 *
 * <p>A new format is a new class with {@code @Singleton} that implements this: its address, links and
 * description follow by themselves.
 */
public interface LayerFormat extends FileFormat {

    /**
     * Writes the file; does not close the stream.
     *
     * <p>The same content gives the same bytes each time: its validator is strong. A failure leaves as
     * an exception, never as a shorter file.
     *
     * @param content one layer, or all when the format {@link #holdsEveryLayer()}
     */
    void write(Content content, OutputStream out) throws IOException;

    /** Whether it is worth keeping what was written of a whole layer; not where it only copies finished text. */
    default boolean isKept() {
        return true;
    }

    /** Whether its geometry can be in another reference system than CRS84. */
    default boolean takesCrs() {
        return false;
    }

    /** The parameters that it takes beside those of every format. */
    default List<String> parameters() {
        return List.of();
    }

    /**
     * Lets pass what the format can hold, asked for in a form that it knows.
     *
     * @throws Problem 400 when it cannot hold the reference system, or does not know the value of a parameter
     */
    default void check(Content content) {
        if (content.crs() != Crs.CRS84 && !takesCrs()) {
            throw Problem.badParameter("crs", content.crs().uri(), "left out: " + title() + " is always in CRS84 here");
        }
        content.layers().forEach(layer -> layer.snapshot().demandOffered(content.crs(), layer.collection()));
    }

    /** Whether its bytes are compressed already. */
    default boolean isCompressed() {
        return false;
    }
}
