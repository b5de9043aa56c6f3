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
import org.redlines.geodata.Kind;

/** The analysis of each published version, built from the features that the version holds. */
@Singleton
public class Analyses {

    private final Items items;
    private final ObjectMapper json;
    // A megabyte or so each; few versions are asked about at a time.
    private final Cache<String, Analysis> built =
            Caffeine.newBuilder().maximumSize(4).build();

    Analyses(Items items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /**
     * The analysis of a version. A version published before there were conditions has one without positions.
     *
     * @throws org.redlines.collection.ItemsUnavailable when the database cannot be asked
     */
    public Analysis get(Snapshot snapshot) {
        return built.get(snapshot.tag(), tag -> Analysis.of(kind -> read(snapshot, kind)));
    }

    // The collection of a kind is called as its folder.
    private List<JsonNode> read(Snapshot snapshot, Kind kind) {
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
