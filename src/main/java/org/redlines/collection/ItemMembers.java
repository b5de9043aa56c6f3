package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.redlines.geo.Crs;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** The JSON members beside the features: counts, version, terms of use and links. */
public final class ItemMembers {

    private ItemMembers() {}

    /** The members of a page of items. */
    static byte[] page(RequestKey key, Snapshot snapshot, Collection collection, Items.Page page) {
        Links links = new Links(key).selfAndPage(Format.GEOJSON);
        if (page.next() != null) {
            links.add("next", nextPath(key, page.next()), Format.GEOJSON, "Next page");
        }
        return bytes(crs(key, describe(snapshot, collection, page)).set("links", common(links, collection)));
    }

    /** The members of a layer download. */
    public static byte[] layer(RequestKey key, Snapshot snapshot, Collection collection, Items.Page page) {
        Links links = new Links(key).self(Format.GEOJSON);
        return bytes(crs(key, describe(snapshot, collection, page)).set("links", common(links, collection)));
    }

    /**
     * The members of a layer in a stored file. Its only link is the licence, because the file may be copied anywhere.
     */
    public static byte[] file(Snapshot snapshot, Collection collection, Items.Page page) {
        ArrayNode links =
                new Links(null).licence(Licence.of(collection.licence())).array();
        return bytes(describe(snapshot, collection, page).set("links", links));
    }

    /** The members of a single feature. */
    static byte[] item(RequestKey key, Snapshot snapshot, Collection collection) {
        Links links = new Links(key).selfAndPage(Format.GEOJSON).citation(snapshot, key.path());
        ObjectNode members = crs(key, JsonNodeFactory.instance.objectNode());
        return bytes(members.set("links", common(links, collection)));
    }

    // A saved file has no Content-Crs header. The member crs comes from GeoJSON of 2008, for GDAL and QGIS; coordRefSys
    // comes from JSON-FG.
    private static ObjectNode crs(RequestKey key, ObjectNode members) {
        key.query()
                .find("crs")
                .flatMap(Crs::find)
                .filter(crs -> crs != Crs.CRS84)
                .ifPresent(crs -> {
                    crs.oldName().ifPresent(name -> members.putObject("crs")
                            .put("type", "name")
                            .putObject("properties")
                            .put("name", name));
                    members.put("coordRefSys", crs.uri());
                });
        return members;
    }

    private static ArrayNode common(Links links, Collection collection) {
        return links.add("collection", collection.path(), Format.JSON, collection.title())
                .licence(Licence.of(collection.licence()))
                .array();
    }

    private static ObjectNode describe(Snapshot snapshot, Collection collection, Items.Page page) {
        // The time stamp is that of the publication, so that the bytes are always the same.
        String published =
                snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return JsonNodeFactory.instance
                .objectNode()
                .put("numberMatched", page.matched())
                .put("numberReturned", page.returned())
                .put("timeStamp", published)
                .put("version", snapshot.version().number())
                .put("versionIdentity", snapshot.version().identity())
                .put(
                        "lastEvidence",
                        collection.isImported()
                                ? null
                                : String.valueOf(snapshot.version().lastEvidence()))
                .put("licence", collection.licence())
                .put("attribution", collection.attribution());
    }

    private static String nextPath(RequestKey key, Cursor next) {
        // The cursor replaces the offset, which would otherwise be skipped again.
        return key.query()
                .without("offset")
                .with(Cursor.PARAMETER, next.toString())
                .behind(key.path());
    }

    private static byte[] bytes(Object members) {
        return members.toString().getBytes(StandardCharsets.UTF_8);
    }
}
