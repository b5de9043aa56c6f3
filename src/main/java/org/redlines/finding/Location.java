package org.redlines.finding;

/**
 * A place in a file of {@code geodata/}.
 *
 * @param file path relative to the working directory, with forward slashes
 * @param line from 1; 0 for the whole file
 * @param column from 1; 0 for the whole file
 * @param field name of the field for people, such as {@code quote.text} or {@code sources[2]}, counted from 1; empty
 *     for the whole file
 */
public record Location(String file, int line, int column, String field) {

    /** The whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0, "");
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
