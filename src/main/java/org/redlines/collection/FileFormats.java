package org.redlines.collection;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

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
}
