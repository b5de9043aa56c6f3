package org.redlines.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.collection.Licence;
import org.redlines.collection.ServiceResource;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.geo.Crs;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/**
 * Writes the catalogue in the W3C's Data Catalog Vocabulary (DCAT 3) as JSON-LD. Each collection is a dataset. Each
 * file format is a distribution. The API is a data service. Bounding boxes are WKT polygons in longitude, latitude.
 */
final class Dcat {

    private static final Map<String, String> PREFIXES = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "gsp", "http://www.opengis.net/ont/geosparql#");

    private static final Map<String, String> STANDARDS = Map.of(
            "geojson", "https://www.rfc-editor.org/rfc/rfc7946",
            "geojsonl", "https://www.rfc-editor.org/rfc/rfc8142",
            "csv", "https://www.rfc-editor.org/rfc/rfc4180",
            "kml", "http://www.opengis.net/doc/IS/kml/2.2",
            "gpkg", "http://www.opengis.net/doc/IS/geopackage/1.3");

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final RequestKey key;
    private final Snapshot snapshot;
    private final List<FileFormat> files;

    private Dcat(RequestKey key, Snapshot snapshot, List<FileFormat> files) {
        this.key = key;
        this.snapshot = snapshot;
        this.files = files;
    }

    static ObjectNode of(RequestKey key, Snapshot snapshot, List<FileFormat> files) {
        return new Dcat(key, snapshot, files).catalog();
    }

    private ObjectNode catalog() {
        ObjectNode catalog = SchemaOrg.node("dcat:Catalog");
        ObjectNode prefixes = catalog.putObject("@context");
        PREFIXES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(prefix -> prefixes.put(prefix.getKey(), prefix.getValue()));
        catalog.put("@id", address("/catalogue.jsonld"))
                .put("dct:title", "Redlines")
                .put("dct:description", ServiceResource.DESCRIPTION)
                .put("dct:language", "en")
                .put("dcat:version", String.valueOf(snapshot.version().number()));
        catalog.set("foaf:homepage", SchemaOrg.reference(key.link("/")));
        catalog.set("dct:publisher", publisher());
        catalog.set("dct:modified", typed(SchemaOrg.published(snapshot), "xsd:dateTime"));
        ArrayNode datasets = catalog.putArray("dcat:dataset");
        snapshot.collections().forEach(collection -> datasets.add(dataset(collection)));
        catalog.set("dcat:service", service());
        return catalog;
    }

    private ObjectNode dataset(Collection collection) {
        ObjectNode dataset = SchemaOrg.node("dcat:Dataset");
        dataset.put("@id", address(collection.path()))
                .put("dct:title", "Redlines: " + collection.title())
                .put("dct:description", collection.description().strip())
                .put("dct:identifier", collection.id())
                .put("dct:rights", collection.attribution())
                .put("dcat:version", String.valueOf(snapshot.version().number()));
        dataset.set("dct:publisher", publisher());
        dataset.set("dct:license", licence(collection));
        dataset.set("dct:modified", typed(SchemaOrg.published(snapshot), "xsd:dateTime"));
        dataset.set("dcat:landingPage", SchemaOrg.reference(address(collection.path() + "?f=html")));
        putExtent(dataset, snapshot.summary(collection));
        ArrayNode distributions = dataset.putArray("dcat:distribution");
        files.forEach(file -> distributions.add(fileDistribution(collection, file)));
        distributions.add(apiDistribution(collection));
        return dataset;
    }

    private ObjectNode fileDistribution(Collection collection, FileFormat file) {
        String address = address(collection.downloadPath(file.extension()));
        ObjectNode distribution = distribution(collection, address, file.title(), file.format());
        distribution.set("dcat:downloadURL", SchemaOrg.reference(address));
        String standard = STANDARDS.get(file.extension());
        if (standard != null) {
            distribution.set("dct:conformsTo", SchemaOrg.reference(standard));
        }
        return distribution;
    }

    private ObjectNode apiDistribution(Collection collection) {
        String items = address(collection.path() + "/items");
        ObjectNode distribution = distribution(collection, items, "OGC API – Features", Format.GEOJSON);
        distribution.set("dcat:accessService", SchemaOrg.reference(address("/ogc")));
        ArrayNode systems = distribution.putArray("dct:conformsTo");
        Crs.list().forEach(crs -> systems.add(SchemaOrg.reference(crs.uri())));
        return distribution;
    }

    private ObjectNode distribution(Collection collection, String address, String title, Format format) {
        ObjectNode distribution = SchemaOrg.node("dcat:Distribution");
        distribution.put("@id", address + "#distribution").put("dct:title", title);
        distribution.set("dcat:accessURL", SchemaOrg.reference(address));
        String mediaType = format.mediaType().replaceFirst(";.*", "");
        distribution.set("dcat:mediaType", SchemaOrg.reference(MEDIA_TYPES + mediaType));
        distribution.set("dct:license", licence(collection));
        return distribution;
    }

    private ObjectNode service() {
        ObjectNode service = SchemaOrg.node("dcat:DataService");
        service.put("@id", address("/ogc")).put("dct:title", "Redlines: OGC API – Features");
        service.set("dcat:endpointURL", SchemaOrg.reference(address("/ogc")));
        service.set("dcat:endpointDescription", SchemaOrg.reference(address("/ogc/api")));
        ArrayNode classes = service.putArray("dct:conformsTo");
        ServiceResource.conformsTo().forEach(name -> classes.add(SchemaOrg.reference(name)));
        ArrayNode served = service.putArray("dcat:servesDataset");
        snapshot.collections().forEach(one -> served.add(SchemaOrg.reference(address(one.path()))));
        return service;
    }

    private static void putExtent(ObjectNode dataset, Summary summary) {
        List<BigDecimal> box = summary.box();
        if (box != null) {
            dataset.putObject("dct:spatial")
                    .put("@type", "dct:Location")
                    .set("dcat:bbox", typed(polygon(box), "gsp:wktLiteral"));
        }
        if (summary.dated() > 0) {
            ObjectNode period = dataset.putObject("dct:temporal").put("@type", "dct:PeriodOfTime");
            if (summary.from() != null) {
                period.set("dcat:startDate", typed(summary.from().toString(), "xsd:date"));
            }
            if (summary.to() != null) {
                period.set("dcat:endDate", typed(summary.to().toString(), "xsd:date"));
            }
        }
    }

    private static String polygon(List<BigDecimal> box) {
        return "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))"
                .formatted(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    private ObjectNode publisher() {
        ObjectNode publisher = SchemaOrg.node("foaf:Agent").put("foaf:name", "Redlines");
        publisher.set("foaf:homepage", SchemaOrg.reference(key.link("/")));
        return publisher;
    }

    private static ObjectNode licence(Collection collection) {
        Licence licence = Licence.of(collection.licence());
        return licence.findUrl().map(SchemaOrg::reference).orElseGet(() -> SchemaOrg.node("dct:LicenseDocument")
                .put("dct:title", licence.title()));
    }

    private static ObjectNode typed(String value, String type) {
        return SchemaOrg.node(type).put("@value", value);
    }

    private String address(String path) {
        return key.link(AsOf.keep(key, path));
    }
}
