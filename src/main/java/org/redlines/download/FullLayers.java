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

/** The layers that are prepared because the page asks for them, with the addresses at which it does. */
@Singleton
class FullLayers {

    // Larger layers take too long to compress. The largest layer of the dossier has less than a third of this.
    private static final long MAX_BYTES = 32L * 1024 * 1024;

    private static final Set<String> PARAMETERS = Set.of("zoom-level", AsOf.PARAMETER);

    private final Contents contents;
    private final GeoJsonFormat format;
    private final Responses responses;

    FullLayers(Contents contents, GeoJsonFormat format, Responses responses) {
        this.contents = contents;
        this.format = format;
        this.responses = responses;
    }

    /** Whether a query asks for a whole layer, so that the response is the same for all clients. */
    static boolean isFullLayer(QueryString query) {
        return query.list().stream().allMatch(parameter -> PARAMETERS.contains(parameter.name()));
    }

    /**
     * Every layer at each of its tolerances. Imported layers are excluded: they may be large, and the page asks only
     * for parts of them.
     */
    List<FullLayer> of(Snapshot snapshot) {
        List<FullLayer> all = new ArrayList<>();
        for (Collection collection : snapshot.collections()) {
            if (!collection.isImported()
                    && collection.splitFrom() == null
                    && snapshot.summary(collection).bytes() <= MAX_BYTES) {
                levels(collection)
                        .forEach((tolerance, levels) -> all.add(
                                new FullLayer(contents.whole(snapshot, collection, levels.get(0)), tolerance, format)));
            }
        }
        return all;
    }

    /** Offers the compressed layer under every address that asks for it. */
    void offer(FullLayer layer, ContentEncoding encoding, byte[] body) {
        Content content = layer.content();
        responses.prepare(
                content.layer().collection().downloadPath(format.extension()),
                queries(content, layer.tolerance()),
                encoding,
                LayerResource.represent(content, format),
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

    /** The zoom levels for each tolerance. */
    private static Map<Integer, List<Integer>> levels(Collection collection) {
        Map<Integer, List<Integer>> levels = new TreeMap<>();
        for (int level = 0; level <= ZoomLevel.HIGHEST; level++) {
            int tolerance = collection.details() ? ZoomLevel.tolerance(level) : ZoomLevel.EXACT;
            levels.computeIfAbsent(tolerance, any -> new ArrayList<>()).add(level);
        }
        return levels;
    }

    /**
     * A whole layer as GeoJSON at one tolerance.
     *
     * @param tolerance tolerance of its geometry in metres
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
