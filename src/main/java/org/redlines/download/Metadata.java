package org.redlines.download;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;

/** Writes metadata.json: for each layer what it is, its terms, and each property's JSON Schema. */
@Singleton
class Metadata {

    private final Origin origin;
    private final ObjectMapper json = new ObjectMapper();

    Metadata(Origin origin) {
        this.origin = origin;
    }

    String text(Content content, List<ZipFormat.PackedLayer> layers) {
        ObjectNode document = json.createObjectNode();
        document.put("title", "Redlines: " + content.title())
                .put("version", content.snapshot().version().number())
                .put("versionIdentity", content.snapshot().version().identity())
                .put("published", About.published(content.snapshot()))
                .put("lastEvidence", String.valueOf(content.snapshot().version().lastEvidence()))
                .put("contentHash", content.snapshot().version().contentHash())
                .put("citation", About.citation(content, origin.link("/layers/" + content.name() + ".zip")))
                .put("about", origin.link("/"))
                .put("crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        ArrayNode caveats = document.putArray("caveats");
        About.caveats(content.layers()).forEach(caveats::add);
        ArrayNode all = document.putArray("layers");
        layers.forEach(layer -> describe(all.addObject(), layer));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void describe(ObjectNode document, ZipFormat.PackedLayer packed) {
        Collection collection = packed.collection();
        document.put("id", collection.id())
                .put("title", collection.title())
                .put("description", collection.description().strip())
                .put("address", origin.link(collection.path()))
                .put("features", packed.page().returned())
                .put(
                        "featuresUnfiltered",
                        packed.layer().snapshot().summary(collection).features())
                .put("filter", packed.layer().filter())
                .put("attribution", collection.attribution());
        licence(document.putObject("licence"), packed.licence());
        document.putArray("files").add(collection.id() + ".geojson").add(collection.id() + ".csv");
        ObjectNode properties = document.putObject("properties");
        collection.properties().forEach(properties::set);
    }

    private static void licence(ObjectNode document, Licence licence) {
        document.put("id", licence.id()).put("title", licence.title()).put("url", licence.url());
    }
}
