package org.redlines.collection;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The terms of use of data.
 *
 * @param id SPDX identifier; for an imported layer, possibly its publisher's own words
 * @param title name of the licence
 * @param url address of its text; null if not known
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

    // An SPDX identifier is one word with a capital letter or a digit. Words such as "unknown" have neither.
    private static final Pattern SPDX = Pattern.compile("(?=.*[A-Z0-9])[A-Za-z0-9.+-]+");

    /** Returns the licence with this SPDX identifier, or with these words as its title. */
    public static Licence of(String id) {
        Licence known = KNOWN.get(id);
        if (known != null) {
            return known;
        }
        return new Licence(id, id, SPDX.matcher(id).matches() ? "https://spdx.org/licenses/" + id + ".html" : null);
    }

    /** Title and address in one line. */
    public String inWords() {
        return url == null ? title : title + ", " + url;
    }

    /** The address of its text, or its title if the address is not known. */
    public String urlOrTitle() {
        return url == null ? title : url;
    }

    /** The address of its text, if known. */
    public Optional<String> findUrl() {
        return Optional.ofNullable(url);
    }
}
