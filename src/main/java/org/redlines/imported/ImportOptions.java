package org.redlines.imported;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.redlines.collection.Collection;
import org.redlines.geo.SourceCrs;
import org.redlines.imported.reading.FeatureFile;

/**
 * The options of {@code import}.
 *
 * @param file the file to read
 * @param name of the layer, part of its addresses
 * @param title for people; by default the name
 * @param start property with the first day on which a feature holds; null for none
 * @param end property with the last day on which it holds; null for none. Equal to start for instants
 * @param id property with the id of each feature; null for the ids in the file
 * @param numbered whether features are numbered, even if the file has ids
 */
record ImportOptions(
        FeatureFile file,
        String name,
        String title,
        String description,
        String licence,
        String attribution,
        String start,
        String end,
        String id,
        boolean numbered) {

    static final String FORM =
            """
            Usage: ./redlines import FILE --as NAME [OPTION...]
              --as NAME            name of the layer: lower-case letters, digits and hyphens
              --title TEXT         its title, for people
              --description TEXT   what its features are and how far they can be trusted
              --licence TEXT       its licence: an SPDX identifier such as CC-BY-4.0, or words
              --attribution TEXT   whom to name when the data are used
              --crs EPSG:CODE      reference system of the coordinates, whatever the file says
              --lon FIELD          column with the longitude or easting, of a table
              --lat FIELD          column with the latitude or northing, of a table
              --wkt FIELD          column with the geometry as well-known text, of a table
              --time FIELD         property with the day, month or year when a feature holds
              --start FIELD        property with the first day on which it holds
              --end FIELD          property with the last day on which it holds
              --id FIELD           property that names each feature, once only
              --numbered           number the features, whatever the file names them
              --layer NAME         which layer of a file that holds several
              --encoding NAME      encoding of the texts, such as windows-1251, when the file does not say it""";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final List<String> WITH_VALUE = List.of(
            "--as",
            "--title",
            "--description",
            "--licence",
            "--attribution",
            "--crs",
            "--lon",
            "--lat",
            "--wkt",
            "--time",
            "--start",
            "--end",
            "--id",
            "--layer",
            "--encoding");

    /**
     * Reads the command's arguments.
     *
     * @throws Usage if one is missing, unknown or malformed
     */
    static ImportOptions read(String... arguments) {
        Map<String, String> given = collect(arguments);
        String name = name(require(given, "--as"));
        if (given.containsKey("--time") && (given.containsKey("--start") || given.containsKey("--end"))) {
            throw new Usage("--time says when features hold, as --start and --end do: give one or the other.");
        }
        if (given.containsKey("--id") && given.containsKey("--numbered")) {
            throw new Usage("--id names the features and --numbered numbers them: give one or the other.");
        }
        if (given.containsKey("--wkt") && (given.containsKey("--lon") || given.containsKey("--lat"))) {
            throw new Usage("--wkt names the geometry, as --lon and --lat do: give one or the other.");
        }
        Path path = Path.of(require(given, "FILE"));
        FeatureFile file = new FeatureFile(
                path,
                given.get("--layer"),
                encoding(given.get("--encoding")),
                crs(given.get("--crs")),
                given.get("--lon"),
                given.get("--lat"),
                given.get("--wkt"));
        return new ImportOptions(
                file,
                name,
                given.getOrDefault("--title", name),
                given.getOrDefault("--description", "Imported from " + path.getFileName() + "."),
                given.getOrDefault("--licence", Collection.NOT_STATED),
                given.getOrDefault("--attribution", Collection.NOT_STATED),
                given.getOrDefault("--time", given.get("--start")),
                given.getOrDefault("--time", given.get("--end")),
                given.get("--id"),
                given.containsKey("--numbered"));
    }

    private static Map<String, String> collect(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String value = "";
            if (WITH_VALUE.contains(argument)) {
                i++;
                value = i < arguments.length ? arguments[i] : "";
                if (value.isBlank()) {
                    throw new Usage(argument + " needs a value.");
                }
            } else if (argument.startsWith("--") && !argument.equals("--numbered")) {
                throw new Usage("There is no option '" + argument + "'.");
            }
            String name = argument.startsWith("--") ? argument : "FILE";
            if (given.put(name, name.equals("FILE") ? argument : value) != null) {
                throw new Usage(name.equals("FILE") ? "One file at a time." : name + " is given twice.");
            }
        }
        return given;
    }

    private static String require(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new Usage(name.equals("FILE") ? "Which file?" : "The layer needs a name: --as NAME.");
        }
        return value;
    }

    // The name needs no encoding in any address.
    private static String name(String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new Usage(
                    "'" + name + "' cannot be the name of a layer. Use lower-case letters, digits and single hyphens,"
                            + " beginning with a letter, at most " + LONGEST_NAME
                            + " characters, such as border-posts.");
        }
        return name;
    }

    private static Charset encoding(String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Usage("There is no encoding '" + name + "'. Some known ones are UTF-8, windows-1251 and IBM866.");
        }
    }

    private static SourceCrs crs(String name) {
        return name == null
                ? null
                : SourceCrs.find(name)
                        .orElseThrow(() -> new Usage("There is no reference system '" + name
                                + "'. Use a code such as EPSG:4326 or EPSG:32638."));
    }

    /** The command's arguments are wrong. */
    static final class Usage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message, null, false, false);
        }
    }
}
