package org.redlines.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.redlines.collection.AsOf;
import org.redlines.http.RequestKey;

/** Links between HTML pages, without {@code f}: a browser gets HTML without it. */
final class PageLinks {

    private PageLinks() {}

    /** The page of a feature. */
    static String feature(RequestKey key, String collection, String id) {
        return keeping(key, "/ogc/collections/" + collection + "/items/" + segment(id));
    }

    /** The page of a collection. */
    static String collection(RequestKey key, String collection) {
        return keeping(key, "/ogc/collections/" + collection);
    }

    /** An address on this server; the version that was asked for is asked for there too. */
    static String keeping(RequestKey key, String path) {
        return key.link(AsOf.keep(key, path));
    }

    /** One segment of a path, encoded. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
