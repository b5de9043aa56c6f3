package org.redlines.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Licence;
import org.redlines.collection.ServiceResource;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.http.RequestKey;

/** Describes the catalogue and each collection in schema.org's vocabulary, for dataset search engines. */
@Singleton
public class SchemaOrg {

    static final String CONTEXT = "https://schema.org/";

    private final FileFormats files;

    SchemaOrg(FileFormats files) {
        this.files = files;
    }

    /** Describes the catalogue: a DataCatalog of Datasets. */
    public ObjectNode catalog(RequestKey key, Snapshot snapshot) {
        ObjectNode catalog = thing("DataCatalog", key.link("/ogc"));
        catalog.put("name", "Redlines").put("description", ServiceResource.DESCRIPTION);
        catalog.set("publisher", publisher(key));
        ArrayNode datasets = catalog.putArray("dataset");
        for (Collection collection : snapshot.collections()) {
            datasets.add(brief(key, collection)
                    .put("description", collection.description().strip())
                    .put("license", Licence.of(collection.licence()).urlOrTitle()));
        }
        return catalog;
    }

    /** Describes a collection: a Dataset with its extent, its period and its downloads. */
    public ObjectNode dataset(RequestKey key, Snapshot snapshot, Collection collection) {
        ObjectNode dataset = thing("Dataset", address(key, collection));
        dataset.put("name", "Redlines: " + collection.title())
                .put("description", collection.description().strip())
                .put("license", Licence.of(collection.licence()).urlOrTitle())
                .put("creditText", collection.attribution())
                .put("isAccessibleForFree", true)
                .put("version", String.valueOf(snapshot.version().number()))
                .put("dateModified", published(snapshot));
        dataset.set("creator", publisher(key));
        dataset.set("includedInDataCatalog", node("DataCatalog").put("@id", key.link("/ogc")));
        putExtent(dataset, snapshot.summary(collection));
        ArrayNode variables = dataset.putArray("variableMeasured");
        collection.properties().forEach((name, schema) -> {
            ObjectNode variable = node("PropertyValue").put("name", name);
            put(variable, "description", schema.path("description").asText(""));
            variables.add(variable);
        });
        distributions(dataset.putArray("distribution"), key, collection);
        return dataset;
    }

    private void distributions(ArrayNode distributions, RequestKey key, Collection collection) {
        files.list()
                .forEach(file -> distributions.add(node("DataDownload")
                        .put("name", file.title())
                        .put("encodingFormat", file.format().mediaType())
                        .put("contentUrl", key.link(AsOf.keep(key, collection.downloadPath(file.extension()))))));
    }

    private static void putExtent(ObjectNode dataset, Summary summary) {
        if (summary.dated() > 0) {
            String from = summary.from() == null ? ".." : summary.from().toString();
            dataset.put("temporalCoverage", from + "/" + (summary.to() == null ? ".." : summary.to()));
        }
        List<BigDecimal> box = summary.box();
        if (box != null) {
            // schema.org puts latitude before longitude: south, west, north, east.
            dataset.putObject("spatialCoverage")
                    .put("@type", "Place")
                    .set(
                            "geo",
                            node("GeoShape")
                                    .put(
                                            "box",
                                            "%s %s %s %s".formatted(box.get(1), box.get(0), box.get(3), box.get(2))));
        }
    }

    /** A short reference to a collection, for use inside another description. */
    static ObjectNode brief(RequestKey key, Collection collection) {
        return node("Dataset")
                .put("@id", address(key, collection))
                .put("name", "Redlines: " + collection.title())
                .put("url", address(key, collection));
    }

    static ObjectNode thing(String type, String address) {
        ObjectNode thing = node(type);
        thing.put("@context", CONTEXT);
        return thing.put("@id", address).put("url", address);
    }

    static ObjectNode publisher(RequestKey key) {
        return node("Organization").put("name", "Redlines").put("url", key.link("/"));
    }

    static String address(RequestKey key, Collection collection) {
        return key.link(AsOf.keep(key, collection.path()));
    }

    static String published(Snapshot snapshot) {
        return snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns JSON that is safe inside an HTML script element: characters that could end the element are escaped. */
    public static String inScript(JsonNode document) {
        return document.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** An object with only a type. */
    static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    /** A reference to a thing by its address. */
    static ObjectNode reference(String address) {
        return JsonNodeFactory.instance.objectNode().put("@id", address);
    }

    /** Sets a member, unless the value is null or blank. */
    static void put(ObjectNode node, String member, String value) {
        if (value != null && !value.isBlank()) {
            node.put(member, value);
        }
    }
}
