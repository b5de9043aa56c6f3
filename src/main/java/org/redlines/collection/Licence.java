package org.redlines.collection;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The terms under which data may be used.
 *
 * @param id SPDX identifier; of an imported layer, also what its publisher says in words
 * @param title its name
 * @param url where its text is; null when nobody knows
 */
public record Licence(String id, String title, String url) {

    private static final Map<String, Licence> KNOWN = Map.of(
            "ODbL-1.0",
            new Licence(
                    "ODbL-1.0",
                    "Open Data Commons Open Database License 1.0",
                    "https://opendatacommons.org/licenses/odbl/1-0/"),
            "CC-BY-4.0",
            new Licence(
                    "CC-BY-4.0",
                    "Creative Commons Attribution 4.0 International",
                    "https://creativecommons.org/licenses/by/4.0/"));

    // One word with a capital or a digit, which words of other kinds, as "unknown", are without.
    private static final Pattern SPDX = Pattern.compile("(?=.*[A-Z0-9])[A-Za-z0-9.+-]+");

    /** The licence of this SPDX identifier, or that these words stand for. */
    public static Licence of(String id) {
        Licence known = KNOWN.get(id);
        if (known != null) {
            return known;
        }
        return new Licence(id, id, SPDX.matcher(id).matches() ? "https://spdx.org/licenses/" + id + ".html" : null);
    }

    /** Its name and where its text is, in a line. */
    public String inWords() {
        return url == null ? title : title + ", " + url;
    }

    /** Where its text is, or its name when nobody knows. */
    public String urlOrTitle() {
        return url == null ? title : url;
    }

    /** Where its text is, if that is known. */
    public Optional<String> findUrl() {
        return Optional.ofNullable(url);
    }
}
