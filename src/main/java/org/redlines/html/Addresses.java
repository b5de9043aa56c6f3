package org.redlines.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.redlines.collection.AsOf;
import org.redlines.http.Call;

/** Addresses of the pages to read: without f, for a browser gets the page by itself. */
final class Addresses {

    private Addresses() {}

    /** The page of a feature. */
    static String feature(Call call, String collection, String id) {
        return keeping(call, "/ogc/collections/" + collection + "/items/" + segment(id));
    }

    /** The page of a collection. */
    static String collection(Call call, String collection) {
        return keeping(call, "/ogc/collections/" + collection);
    }

    /** An address on this server; the version that was asked for is asked for there too. */
    static String keeping(Call call, String path) {
        return call.link(AsOf.keep(call, path));
    }

    /** One segment of a path, encoded. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
