package org.redlines.collection;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.redlines.http.Format;

/** Every kind of file in which layers are downloaded, by extension. */
@Singleton
public class FileFormats {

    /** The name in place of a collection's id that stands for all layers together. */
    public static final String EVERYTHING = "redlines";

    private final List<FileFormat> all;

    FileFormats(@All List<FileFormat> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(FileFormat::extension)).toList();
    }

    /** All of them. */
    public List<FileFormat> list() {
        return all;
    }

    /** Those that hold every layer in one file. */
    public List<FileFormat> listForEverything() {
        return all.stream().filter(FileFormat::holdsEveryLayer).toList();
    }

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
}
