package org.redlines.download;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Edition;
import org.redlines.collection.ZoomLevel;
import org.redlines.http.Answers;
import org.redlines.http.Coding;
import org.redlines.http.QueryString;

/** The layers that are prepared, which are those that the page asks for, and the addresses that ask for them. */
@Singleton
class WholeLayers {

    // Compressing more takes longer than it is worth; no layer of the dossier has a third of it.
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final Set<String> FOR_EVERYBODY = Set.of("zoom-level", AsOf.PARAMETER);

    private final Contents contents;
    private final GeoJsonFormat format;
    private final Answers answers;

    WholeLayers(Contents contents, GeoJsonFormat format, Answers answers) {
        this.contents = contents;
        this.format = format;
        this.answers = answers;
    }

    /** Whether a query asks for a whole layer; what it asks for then does not depend on who asks. */
    static boolean isAskedBy(QueryString query) {
        return query.list().stream().allMatch(parameter -> FOR_EVERYBODY.contains(parameter.name()));
    }

    /** Every layer at each of its tolerances. An own layer may have any size, and the page asks for parts of it. */
    List<WholeLayer> of(Edition edition) {
        List<WholeLayer> all = new ArrayList<>();
        for (Collection collection : edition.collections()) {
            if (!collection.isOwn()
                    && collection.splitFrom() == null
                    && edition.summary(collection).bytes() <= MOST_BYTES) {
                levels(collection)
                        .forEach((tolerance, levels) -> all.add(
                                new WholeLayer(contents.whole(edition, collection, levels.get(0)), tolerance, format)));
            }
        }
        return all;
    }

    /** Has the layer ready under every address that asks for it. */
    void offer(WholeLayer layer, Coding coding, byte[] body) {
        Content content = layer.content();
        answers.prepare(
                content.layer().collection().downloadPath(format.extension()),
                queries(content, layer.tolerance()),
                coding,
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
        String asOf = content.edition().version().identity();
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
}
