package org.redlines.collection;

import org.redlines.http.Format;

/**
 * A kind of file in which layers are downloaded.
 *
 * <p>Every bean of this type is offered by itself: as a link of each collection, in the API's
 * description, and at {@code /layers/{collection}.{extension}}.
 */
public interface FileFormat {

    /** How the file's name ends, without the dot. */
    String extension();

    /** Its name, for people. */
    String title();

    /** Media type, and name for validators. */
    Format format();

    /** Whether one file can hold every layer, so that it is also at {@code /layers/redlines.{extension}}. */
    default boolean holdsEveryLayer() {
        return false;
    }
}
