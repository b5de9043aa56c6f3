package org.redlines.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Accept-Encoding header (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private static final Pattern QUALITY = Pattern.compile("\\s*q\\s*=\\s*([01](\\.[0-9]*)?)\\s*");

    private AcceptEncoding() {}

    /**
     * The coding that the client likes best; of those that it likes alike, the one that is smaller.
     *
     * <p>When it takes none that is offered, the body is sent as it is, as the RFC advises.
     */
    static ContentEncoding choose(String header) {
        if (header == null || header.isEmpty()) {
            return ContentEncoding.NONE;
        }
        ContentEncoding best = ContentEncoding.NONE;
        double bestQuality = 0;
        for (ContentEncoding encoding : ContentEncoding.COMPRESSED) {
            double quality = quality(header, encoding.token(), 0);
            if (quality > bestQuality) {
                best = encoding;
                bestQuality = quality;
            }
        }
        // Not compressed is always a choice, but only liked better when it says so.
        return header.indexOf(';') >= 0 && quality(header, "identity", 0) > bestQuality ? ContentEncoding.NONE : best;
    }

    private static double quality(String header, String token, double absent) {
        double any = absent;
        for (String part : header.split(",")) {
            int semicolon = part.indexOf(';');
            String name =
                    (semicolon < 0 ? part : part.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
            if (name.equals(token) || name.equals("x-" + token)) {
                return weight(part, semicolon);
            }
            if (name.equals("*") && !token.equals("identity")) {
                any = weight(part, semicolon);
            }
        }
        return any;
    }

    // What cannot be read is read as if it were not there.
    private static double weight(String part, int semicolon) {
        if (semicolon < 0) {
            return 1;
        }
        Matcher quality = QUALITY.matcher(part.substring(semicolon + 1).toLowerCase(Locale.ROOT));
        return quality.matches() ? Double.parseDouble(quality.group(1)) : 1;
    }
}
