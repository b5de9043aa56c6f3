package org.redlines.download;

import java.util.List;
import org.redlines.collection.FileFormat;
import org.redlines.collection.FileFormats;
import org.redlines.http.Problem;

/** The last part of a download's address: {@code claims.csv}. */
record FileName(String layer, String extension) {

    /**
     * Splits the name.
     *
     * @throws Problem 404 when it has no extension
     */
    static FileName read(String name, FileFormats formats) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw unknown(name, formats.list());
        }
        return new FileName(name.substring(0, dot), name.substring(dot + 1));
    }

    boolean isEverything() {
        return layer.equals(FileFormats.EVERYTHING);
    }

    /**
     * The format of this extension.
     *
     * @throws Problem 404 that names the known ones
     */
    LayerFormat format(FileFormats formats) {
        List<FileFormat> offered = isEverything() ? formats.listForEverything() : formats.list();
        return offered.stream()
                .filter(format -> format.extension().equals(extension))
                .map(LayerFormat.class::cast)
                .findFirst()
                .orElseThrow(() -> unknown(layer, offered));
    }

    private static Problem unknown(String layer, List<FileFormat> offered) {
        return Problem.notFound("There is no such file of '" + layer + "'. The files of a layer end in: "
                + String.join(", ", offered.stream().map(FileFormat::extension).toList()) + ".");
    }
}
