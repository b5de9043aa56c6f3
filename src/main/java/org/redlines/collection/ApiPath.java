package org.redlines.collection;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.redlines.http.Format;

/**
 * An address of this server beside the collections. Every bean of this type is linked from the landing
 * page and part of the API's description by itself.
 *
 * @param path below the server's base, without parameters
 * @param name its name as an operation of the API
 * @param title what it answers, for people
 * @param parameters what each parameter means, by name; all are texts and can be left out
 */
public record ApiPath(String path, String name, String title, Format format, Map<String, String> parameters) {

    /** Orders the parameters by name: a map of the JDK's has another order after each start. */
    public ApiPath {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
