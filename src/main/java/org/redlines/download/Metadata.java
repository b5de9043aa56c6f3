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
 * What a file says of itself: where it comes from, on which terms, and what to be careful of. Writes metadata.json: for
 * each layer what it is, its terms, and each property's JSON Schema.
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

    /** What to be careful of; imported layers speak for themselves. */
    static List<String> caveats(List<Layer> layers) {
        boolean ours = layers.stream()
                .map(layer -> layer.collection().group())
                .anyMatch(group -> group.equals("base") || group.equals("dossier"));
        return ours ? CAVEATS.stream().map(key -> Texts.get(key)).toList() : List.of();
    }

    /** Version, terms and attribution in one line, for formats that have room for one. */
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

    /** Which version, published when, resting on evidence up to when. */
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

    /** How to cite the content, at an address where this version of it stays. */
    static String citation(Content content, String address) {
        String versioned = AsOf.at(content.snapshot().version(), address);
        return Citation.of(content.snapshot(), content.name(), content.title(), versioned, null)
                .text();
    }

    /** When the version was published, UTC. */
    static String published(Snapshot snapshot) {
        return snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * The addresses that a file names.
     *
     * <p>A kept file goes to everybody, so it names this server only as {@code redlines.public-url} does,
     * never as one request called it; else addresses begin at the server's root.
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
