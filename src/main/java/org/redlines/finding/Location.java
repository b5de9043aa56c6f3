package org.redlines.finding;

/**
 * Where in {@code geodata/} something is, for a reader with an editor open.
 *
 * @param file path from where the command was called, with forward slashes
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 * @param field as a reader would name it, such as {@code quote.text} or {@code sources[2]}, counted
 *     from 1; empty when the whole file is meant
 */
public record Location(String file, int line, int column, String field) {

    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0, "");
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
