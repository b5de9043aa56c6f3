package org.redlines.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Edition;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Licence;
import org.redlines.collection.ServiceResource;
import org.redlines.collection.Summary;
import org.redlines.http.Call;

/** Describes the whole and each collection in schema.org's words, as search engines for data read them. */
@Singleton
public class SchemaOrg {

    static final String CONTEXT = "https://schema.org/";

    private final FileFormats files;

    SchemaOrg(FileFormats files) {
        this.files = files;
    }

    /** The whole: a DataCatalog of Datasets. */
    public ObjectNode catalog(Call call, Edition edition) {
        ObjectNode catalog = thing("DataCatalog", call.link("/ogc"));
        catalog.put("name", "Redlines").put("description", ServiceResource.DESCRIPTION);
        catalog.set("publisher", publisher(call));
        ArrayNode datasets = catalog.putArray("dataset");
        for (Collection collection : edition.collections()) {
            datasets.add(brief(call, collection)
                    .put("description", collection.description().strip())
                    .put("license", Licence.of(collection.licence()).urlOrTitle()));
        }
        return catalog;
    }

    /** A collection: a Dataset with what it covers and where it can be had. */
    public ObjectNode dataset(Call call, Edition edition, Collection collection) {
        ObjectNode dataset = thing("Dataset", address(call, collection));
        dataset.put("name", "Redlines: " + collection.title())
                .put("description", collection.description().strip())
                .put("license", Licence.of(collection.licence()).urlOrTitle())
                .put("creditText", collection.attribution())
                .put("isAccessibleForFree", true)
                .put("version", String.valueOf(edition.version().number()))
                .put("dateModified", published(edition));
        dataset.set("creator", publisher(call));
        dataset.set("includedInDataCatalog", JsonLd.node("DataCatalog").put("@id", call.link("/ogc")));
        covers(dataset, edition.summary(collection));
        ArrayNode variables = dataset.putArray("variableMeasured");
        collection.properties().forEach((name, schema) -> {
            ObjectNode variable = JsonLd.node("PropertyValue").put("name", name);
            JsonLd.put(variable, "description", schema.path("description").asText(""));
            variables.add(variable);
        });
        distributions(dataset.putArray("distribution"), call, collection);
        return dataset;
    }

    private void distributions(ArrayNode distributions, Call call, Collection collection) {
        files.list()
                .forEach(file -> distributions.add(JsonLd.node("DataDownload")
                        .put("name", file.title())
                        .put("encodingFormat", file.format().mediaType())
                        .put("contentUrl", call.link(AsOf.keep(call, collection.downloadPath(file.extension()))))));
    }

    private static void covers(ObjectNode dataset, Summary summary) {
        if (summary.dated() > 0) {
            String from = summary.from() == null ? ".." : summary.from().toString();
            dataset.put("temporalCoverage", from + "/" + (summary.to() == null ? ".." : summary.to()));
        }
        List<BigDecimal> box = summary.box();
        if (box != null) {
            // South, west, north, east: schema.org has latitude before longitude.
            dataset.putObject("spatialCoverage")
                    .put("@type", "Place")
                    .set(
                            "geo",
                            JsonLd.node("GeoShape")
                                    .put(
                                            "box",
                                            "%s %s %s %s".formatted(box.get(1), box.get(0), box.get(3), box.get(2))));
        }
    }

    /** A collection as something else names it. */
    static ObjectNode brief(Call call, Collection collection) {
        return JsonLd.node("Dataset")
                .put("@id", address(call, collection))
                .put("name", "Redlines: " + collection.title())
                .put("url", address(call, collection));
    }

    static ObjectNode thing(String type, String address) {
        ObjectNode thing = JsonLd.node(type);
        thing.put("@context", CONTEXT);
        return thing.put("@id", address).put("url", address);
    }

    static ObjectNode publisher(Call call) {
        return JsonLd.node("Organization").put("name", "Redlines").put("url", call.link("/"));
    }

    static String address(Call call, Collection collection) {
        return call.link(AsOf.keep(call, collection.path()));
    }

    static String published(Edition edition) {
        return edition.version().publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
