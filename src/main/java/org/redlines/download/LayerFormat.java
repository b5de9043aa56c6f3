package org.redlines.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.geo.Crs;
import org.redlines.http.Problem;

/**
 * Writes layers in a file format.
 *
 * <p>To add a format, write a {@code @Singleton} class that implements this interface. Its address, links and
 * description are created automatically.
 */
public interface LayerFormat extends FileFormat {

    /**
     * Writes the file. Does not close the stream.
     *
     * <p>The same content always gives the same bytes, so the file has a strong validator. A failure throws an
     * exception and never leaves a shorter file that looks complete.
     *
     * @param content one layer; or all layers if the format {@link #holdsEveryLayer()}
     */
    void write(Content content, OutputStream out) throws IOException;

    /** Whether files of whole layers are cached. Formats that only copy the stored GeoJSON need no cache. */
    default boolean isCached() {
        return true;
    }

    /** Whether the geometry can be in a reference system other than CRS84. */
    default boolean takesCrs() {
        return false;
    }

    /** The parameters of this format, beside those of every format. */
    default List<String> parameters() {
        return List.of();
    }

    /**
     * Checks that the format can write the content.
     *
     * @throws Problem 400 if it cannot use the reference system, or if the value of a parameter is invalid
     */
    default void check(Content content) {
        if (content.crs() != Crs.CRS84 && !takesCrs()) {
            throw Problem.badParameter(
                    "crs", content.crs().uri(), "left out, because " + title() + " is always in CRS84");
        }
        content.layers().forEach(layer -> layer.snapshot().requireOffered(content.crs(), layer.collection()));
    }

    /** Whether its bytes are compressed already. */
    default boolean isCompressed() {
        return false;
    }
}
