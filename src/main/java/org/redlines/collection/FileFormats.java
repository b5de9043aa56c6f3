package org.redlines.collection;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.redlines.http.Format;

/** The file formats of downloads. */
@Singleton
public class FileFormats {

    /** The name that stands for all layers together, in place of a collection's id. */
    public static final String EVERYTHING = "redlines";

    private final List<FileFormat> all;

    FileFormats(@All List<FileFormat> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(FileFormat::extension)).toList();
    }

    /** All formats. */
    public List<FileFormat> list() {
        return all;
    }

    /** The formats that can hold every layer in one file. */
    public List<FileFormat> listForEverything() {
        return all.stream().filter(FileFormat::holdsEveryLayer).toList();
    }

    /**
     * A file format of downloads.
     *
     * <p>Every bean of this type is linked from each collection, described in the OpenAPI document, and served at
     * {@code /layers/{collection}.{extension}}.
     */
    public interface FileFormat {
        /** File extension without the dot. */
        String extension();

        /** Name of the format, for people. */
        String title();

        /** Media type and name of the format. */
        Format format();

        /** Whether one file can hold every layer. If so, {@code /layers/redlines.{extension}} is served too. */
        default boolean holdsEveryLayer() {
            return false;
        }
    }
}
