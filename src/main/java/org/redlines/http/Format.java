package org.redlines.http;

import java.util.List;

/**
 * A format of a response.
 *
 * @param name value of the parameter {@code f}
 * @param mediaType the Content-Type, and the type in links
 * @param fits other media types in Accept that this format satisfies
 */
public record Format(String name, String mediaType, List<String> fits) {

    /** A JSON document. */
    public static final Format JSON = new Format("json", "application/json", List.of("text/json"));

    /** GeoJSON, which also satisfies a request for JSON. */
    public static final Format GEOJSON = new Format(
            "json", "application/geo+json", List.of("application/json", "application/vnd.geo+json", "text/json"));

    /** The API definition, which also satisfies a request for JSON. */
    public static final Format OPENAPI = new Format(
            "json",
            "application/vnd.oai.openapi+json;version=3.0",
            List.of("application/vnd.oai.openapi+json", "application/openapi+json", "application/json", "text/json"));

    /** A JSON Schema, which also satisfies a request for JSON. */
    public static final Format SCHEMA =
            new Format("json", "application/schema+json", List.of("application/json", "text/json"));

    /** An HTML page. */
    public static final Format HTML = new Format("html", "text/html", List.of("application/xhtml+xml"));

    boolean matches(String type) {
        return own().equals(type) || fits.contains(type);
    }

    boolean matchesRange(String mainType) {
        // Ranges match its own media type only: JSON satisfies text/json, but not text/*.
        return own().startsWith(mainType + "/");
    }

    private String own() {
        int semicolon = mediaType.indexOf(';');
        return semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
    }
}
