package org.redlines.collection;

import java.util.Map;

/**
 * The terms under which data may be used.
 *
 * @param id SPDX identifier
 * @param title its name
 * @param url where its text is
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

    /** The licence of this SPDX identifier. */
    public static Licence of(String id) {
        return KNOWN.getOrDefault(id, new Licence(id, id, "https://spdx.org/licenses/" + id + ".html"));
    }
}
