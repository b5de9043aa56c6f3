package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;
import org.redlines.download.Content.Contents;
import org.redlines.http.ContentEncoding;
import org.redlines.http.QueryString;
import org.redlines.http.Responses;

/** The layers that are prepared, which are those that the page asks for, and the addresses that ask for them. */
@Singleton
class FullLayers {

    // Compressing more takes longer than it is worth; no layer of the dossier has a third of it.
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final Set<String> FOR_EVERYBODY = Set.of("zoom-level", AsOf.PARAMETER);

    private final Contents contents;
    private final GeoJsonFormat format;
    private final Responses responses;

    FullLayers(Contents contents, GeoJsonFormat format, Responses responses) {
        this.contents = contents;
        this.format = format;
        this.responses = responses;
    }

    /** Whether a query asks for a whole layer; what it asks for then does not depend on who asks. */
    static boolean isAskedBy(QueryString query) {
        return query.list().stream().allMatch(parameter -> FOR_EVERYBODY.contains(parameter.name()));
    }

    /** Every layer at each of its tolerances. An imported layer may have any size, and the page asks for parts of it. */
    List<FullLayer> of(Snapshot snapshot) {
        List<FullLayer> all = new ArrayList<>();
        for (Collection collection : snapshot.collections()) {
            if (!collection.isImported()
                    && collection.splitFrom() == null
                    && snapshot.summary(collection).bytes() <= MOST_BYTES) {
                levels(collection)
                        .forEach((tolerance, levels) -> all.add(
                                new FullLayer(contents.whole(snapshot, collection, levels.get(0)), tolerance, format)));
            }
        }
        return all;
    }

    /** Has the layer ready under every address that asks for it. */
    void offer(FullLayer layer, ContentEncoding encoding, byte[] body) {
        Content content = layer.content();
        responses.prepare(
                content.layer().collection().downloadPath(format.extension()),
                queries(content, layer.tolerance()),
                encoding,
                LayerResource.made(content, format),
                body);
    }

    private static List<QueryString> queries(Content content, int tolerance) {
        List<QueryString> plain = new ArrayList<>();
        if (tolerance == ZoomLevel.EXACT) {
            plain.add(QueryString.EMPTY);
        }
        levels(content.layer().collection())
                .get(tolerance)
                .forEach(level -> plain.add(QueryString.EMPTY.with("zoom-level", String.valueOf(level))));
        List<QueryString> all = new ArrayList<>(plain);
        String asOf = content.snapshot().version().identity();
        plain.forEach(query -> {
            all.add(query.with(AsOf.PARAMETER, asOf));
            query.find("zoom-level")
                    .ifPresent(level ->
                            all.add(QueryString.EMPTY.with(AsOf.PARAMETER, asOf).with("zoom-level", level)));
        });
        return all;
    }

    /** The zoom levels that each tolerance is right for. */
    private static Map<Integer, List<Integer>> levels(Collection collection) {
        Map<Integer, List<Integer>> levels = new TreeMap<>();
        for (int level = 0; level <= ZoomLevel.HIGHEST; level++) {
            int tolerance = collection.details() ? ZoomLevel.tolerance(level) : ZoomLevel.EXACT;
            levels.computeIfAbsent(tolerance, any -> new ArrayList<>()).add(level);
        }
        return levels;
    }

    /**
     * A whole layer as GeoJSON at one tolerance, the same for everybody.
     *
     * @param tolerance of its geometry, metres
     */
    record FullLayer(Content content, int tolerance, GeoJsonFormat format) {

        String id() {
            return content.name();
        }

        byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(content, out);
            return out.toByteArray();
        }
    }
}
