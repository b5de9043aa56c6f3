package org.redlines.collection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** The header {@code Link} (RFC 8288): the other representations, and the terms of use. */
final class LinkHeader {

    private LinkHeader() {}

    /** The header's value for an answer in one of the offered formats; the collection may be null. */
    static String of(RequestKey key, Format sent, List<Format> offered, Collection collection) {
        List<String> links = new ArrayList<>();
        for (Format format : offered) {
            if (format != sent) {
                links.add("<%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(inBrackets(key.with("f", format.name()).self()), format.mediaType()));
            }
        }
        if (collection != null) {
            Licence.of(collection.licence())
                    .findUrl()
                    .ifPresent(url -> links.add("<%s>; rel=\"license\"".formatted(url)));
        }
        return String.join(", ", links);
    }

    // The query is sent back as it came, and not every client encodes what may not stand in a header.
    private static String inBrackets(String address) {
        StringBuilder safe = new StringBuilder(address.length());
        for (byte one : address.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > ' ' && one < 127 && "<>\"\\^`{|}".indexOf(one) < 0;
            safe.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return safe.toString();
    }
}
