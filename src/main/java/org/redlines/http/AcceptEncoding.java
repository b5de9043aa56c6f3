package org.redlines.http;

import java.util.Locale;

/** Reads the Accept-Encoding header; gzip is the one coding offered beside none. */
final class AcceptEncoding {

    private AcceptEncoding() {}

    static boolean takesGzip(String header) {
        if (header == null) {
            return false;
        }
        if (header.indexOf(';') < 0 && header.indexOf('*') < 0) {
            // The usual header, read without taking it apart.
            return header.toLowerCase(Locale.ROOT).contains("gzip");
        }
        boolean any = false;
        for (String part : header.split(",")) {
            String[] pieces = part.trim().split(";", 2);
            boolean refused = pieces.length > 1 && pieces[1].trim().matches("q\\s*=\\s*0(\\.0*)?");
            if (pieces[0].trim().equalsIgnoreCase("gzip")) {
                return !refused;
            }
            any |= pieces[0].trim().equals("*") && !refused;
        }
        return any;
    }
}
