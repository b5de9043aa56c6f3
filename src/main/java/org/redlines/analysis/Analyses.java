package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/** The analysis of each published version, built from the version's features. */
@Singleton
public class Analyses {

    private final Items items;
    private final PublishedRecords published;
    private final ObjectMapper json;
    // Each takes about a megabyte, and requests concern few versions at a time.
    private final Cache<String, Analysis> built =
            Caffeine.newBuilder().maximumSize(4).build();

    Analyses(Items items, PublishedRecords published, ObjectMapper json) {
        this.items = items;
        this.published = published;
        this.json = json;
    }

    /**
     * Returns the analysis of a version. A version from before conditions were coded has no positions in it.
     *
     * @throws org.redlines.collection.ItemsUnavailable if the database fails
     */
    public Analysis get(Snapshot snapshot) {
        return built.get(snapshot.tag(), tag -> Analysis.of(kind -> read(snapshot, kind)));
    }

    // The id of a collection equals the name of its kind's folder.
    private List<JsonNode> read(Snapshot snapshot, Kind kind) {
        // As a feature, a statement of about a month has the first day of it.
        if (kind == Kind.STATEMENT) {
            return published.readOnce(snapshot.version(), kind).stream()
                    .<JsonNode>map(DossierRecord::body)
                    .toList();
        }
        List<JsonNode> records = new ArrayList<>();
        Collection collection = snapshot.get(kind.folder());
        try {
            items.write(
                    snapshot,
                    collection,
                    ItemQuery.everything(collection, ZoomLevel.LOWEST),
                    feature -> records.add(json.readTree(feature).path("properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
