package org.redlines.download;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redlines.citation.Citation;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.texts.Texts;

/**
 * Describes the content of a file: origin, terms of use and caveats. Writes metadata.json with each layer's
 * description, terms, and JSON Schema of each property.
 */
@Singleton
class Metadata {

    private static final List<String> CAVEATS =
            List.of("caveatPositions", "caveatCurrent", "caveatGeometry", "caveatConfidence", "caveatNames");

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
                .put("published", published(content.snapshot()))
                .put("lastEvidence", String.valueOf(content.snapshot().version().lastEvidence()))
                .put("contentHash", content.snapshot().version().contentHash())
                .put("citation", citation(content, origin.link("/layers/" + content.name() + ".zip")))
                .put("about", origin.link("/"))
                .put("crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        ArrayNode caveats = document.putArray("caveats");
        caveats(content.layers()).forEach(caveats::add);
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

    /** The caveats. Imported layers have none, because Redlines does not know their data. */
    static List<String> caveats(List<Layer> layers) {
        boolean ours = layers.stream()
                .map(layer -> layer.collection().group())
                .anyMatch(group -> group.equals("base") || group.equals("dossier"));
        return ours ? CAVEATS.stream().map(key -> Texts.get(key)).toList() : List.of();
    }

    /** Version, terms and attribution in one line, for formats with a single comment. */
    static String line(Snapshot snapshot, Collection collection) {
        return Texts.get(
                "aboutLayer",
                "description",
                collection.description().strip(),
                "version",
                version(snapshot),
                "licence",
                Licence.of(collection.licence()).inWords(),
                "attribution",
                collection.attribution());
    }

    /** Number and publication date of the version, and the date of its latest evidence. */
    static String version(Snapshot snapshot) {
        return Texts.get(
                "versionPublished",
                "version",
                String.valueOf(snapshot.version().number()),
                "published",
                published(snapshot),
                "evidence",
                String.valueOf(snapshot.version().lastEvidence()));
    }

    /** A citation with a permanent address. */
    static String citation(Content content, String address) {
        String versioned = AsOf.at(content.snapshot().version(), address);
        return Citation.of(content.snapshot(), content.name(), content.title(), versioned, null)
                .text();
    }

    /** Time of publication in UTC. */
    static String published(Snapshot snapshot) {
        return snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Creates the addresses inside a file.
     *
     * <p>A cached file goes to all clients, so its addresses begin with {@code redlines.public-url} and never with the
     * base URL of one request. Without that setting they are relative to the server's root.
     */
    @Singleton
    static class Origin {
        private final String base;

        Origin(@ConfigProperty(name = "redlines.public-url") Optional<String> base) {
            this.base = base.map(url -> url.replaceAll("/+$", "")).orElse("");
        }

        String link(String path) {
            return base + path;
        }
    }
}
