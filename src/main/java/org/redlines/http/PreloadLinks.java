package org.redlines.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the page's first picture is drawn of, for the browser to fetch before the page's script has come to ask for it.
 *
 * <p>A header (RFC 8288, {@code rel=preload}) and not elements of the page, since the page is a file and these
 * addresses depend on the data version that the page's own address asks for.
 */
class PreloadLinks {

    private static final List<String> LAYERS = List.of("territories", "boundaries", "waters");

    /** The forms of {@code asOf} that the page understands (frontend/src/state/address.ts); others it does not pass on. */
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.[0-9a-f]{6})?");

    private PreloadLinks() {}

    /** The links, letter by letter as the page asks for them, or the browser would fetch both. */
    static String links(String asOf) {
        String version = asOf != null && VERSION.matcher(asOf).matches() ? "&asOf=" + asOf : "";
        return LAYERS.stream()
                .map(layer -> "<./layers/%s.geojson?zoom-level=5%s>; rel=preload; as=fetch; crossorigin"
                        .formatted(layer, version))
                .collect(Collectors.joining(", "));
    }
}
