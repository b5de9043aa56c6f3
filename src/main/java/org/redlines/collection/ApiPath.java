package org.redlines.collection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.redlines.http.Format;

/**
 * An address of this server outside the collections. Every bean of this type is linked from the landing page and
 * described in the OpenAPI document.
 *
 * @param path path below the base URL, without parameters
 * @param name operation id in the OpenAPI document
 * @param title what the response contains, for people
 * @param parameters description of each parameter, by name; all are optional strings
 */
public record ApiPath(String path, String name, String title, Format format, Map<String, String> parameters) {

    /** Sorts the parameters by name, because the order of {@code Map.of} changes at each start. */
    public ApiPath {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
