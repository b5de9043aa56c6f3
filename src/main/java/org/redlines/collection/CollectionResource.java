package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.geo.Crs;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** Serves the descriptions of the collections (OGC API – Features, 7.13 and 7.14). */
@Singleton
@Path("/ogc/collections")
public class CollectionResource {

    private final Documents documents;
    private final FileFormats files;

    CollectionResource(Documents documents, FileFormats files) {
        this.documents = documents;
        this.files = files;
    }

    /** Returns all collections. */
    @GET
    public Response list(@Context HttpServerRequest request) {
        return documents.send(request, Document.Kind.COLLECTIONS, null, Format.JSON, (key, snapshot, none) -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("links", new Links(key).selfAndPage(Format.JSON).array());
            ArrayNode all = document.putArray("collections");
            snapshot.collections()
                    .forEach(collection -> all.add(CollectionDocument.of(key, snapshot, collection, files.list())));
            return document;
        });
    }

    /** Returns one collection. */
    @GET
    @Path("{collectionId}")
    public Response get(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
        return documents.send(
                request,
                Document.Kind.COLLECTION,
                collectionId,
                Format.JSON,
                (key, snapshot, collection) -> CollectionDocument.of(key, snapshot, collection, files.list()));
    }

    /** The JSON description of a collection (OGC API – Features, 7.14). */
    private static final class CollectionDocument {

        private CollectionDocument() {}

        /** Describes one collection, with links to its downloads. */
        static ObjectNode of(RequestKey key, Snapshot snapshot, Collection collection, List<FileFormat> files) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("id", collection.id())
                    .put("title", collection.title())
                    .put("description", collection.description())
                    .put("attribution", collection.attribution())
                    .put("licence", collection.licence())
                    .put("group", collection.group())
                    .put("itemType", "feature")
                    .put("itemCount", snapshot.summary(collection).features());
            document.set("extent", extent(snapshot, collection));
            ArrayNode offered = document.putArray("crs");
            snapshot.listCrs(collection).forEach(crs -> offered.add(crs.uri()));
            document.put("storageCrs", Crs.CRS84.uri());
            document.set("links", links(key, snapshot, collection, files));
            return document;
        }

        private static ObjectNode extent(Snapshot snapshot, Collection collection) {
            ObjectNode extent = JsonNodeFactory.instance.objectNode();
            List<BigDecimal> box = snapshot.box(collection);
            if (box != null) {
                ObjectNode spatial = extent.putObject("spatial").put("crs", Crs.CRS84.uri());
                ArrayNode corners = spatial.putArray("bbox").addArray();
                box.forEach(corners::add);
            }
            Summary summary = snapshot.summary(collection);
            if (summary.dated() > 0) {
                ObjectNode temporal =
                        extent.putObject("temporal").put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
                temporal.putArray("interval")
                        .addArray()
                        .add(instant(summary.from(), "T00:00:00Z"))
                        .add(instant(summary.to(), "T23:59:59Z"));
            }
            return extent;
        }

        private static String instant(LocalDate day, String time) {
            return day == null ? null : day + time;
        }

        private static ArrayNode links(
                RequestKey key, Snapshot snapshot, Collection collection, List<FileFormat> files) {
            Links links = new Links(key)
                    .add("self", collection.path(), Format.JSON, collection.title())
                    .add("alternate", collection.path() + "?f=html", Format.HTML, collection.title() + ", as HTML")
                    .addWithPage(
                            "items", collection.path() + "/items", Format.GEOJSON, "Features of " + collection.title())
                    .add(
                            SchemaResource.QUERYABLES_REL,
                            collection.path() + "/queryables",
                            Format.SCHEMA,
                            "What a filter can name in " + collection.title())
                    .add(
                            SchemaResource.REL,
                            collection.path() + "/schema",
                            Format.SCHEMA,
                            "What features of " + collection.title() + " have")
                    .add(
                            Sorting.REL,
                            collection.path() + "/sortables",
                            Format.SCHEMA,
                            "What " + collection.title() + " can be sorted by");
            files.forEach(file -> links.add(
                    "enclosure",
                    collection.downloadPath(file.extension()),
                    file.format(),
                    "Whole layer as " + file.title()));
            return links.citation(snapshot, collection.path())
                    .licence(Licence.of(collection.licence()))
                    .array();
        }
    }
}
