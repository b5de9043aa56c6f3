package org.redlines.analysis.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.redlines.analysis.Scenario;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Items;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;

/** Reads the statements that scenarios cite, from the published features of the scenarios. */
@Singleton
class ScenarioFeatures {

    private static final String COLLECTION = "scenarios";

    private final Items items;
    private final ObjectMapper json;
    private final Cache<String, Map<String, JsonNode>> known =
            Caffeine.newBuilder().maximumSize(4).build();

    ScenarioFeatures(Items items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /** The statements by id. */
    Map<String, JsonNode> statements(Snapshot snapshot) {
        return known.get(snapshot.tag(), tag -> read(snapshot));
    }

    /** For each actor, the statements in which it judged the scenario, up to a day. */
    Map<String, List<JsonNode>> said(Snapshot snapshot, Scenario scenario, String day) {
        Map<String, JsonNode> statements = statements(snapshot);
        Map<String, List<JsonNode>> said = new TreeMap<>();
        scenario.said()
                .forEach((actor, ids) -> said.put(
                        actor,
                        ids.stream()
                                .map(statements::get)
                                .filter(Objects::nonNull)
                                .filter(one -> one.path("date").asText().compareTo(day) <= 0)
                                .toList()));
        return said;
    }

    private Map<String, JsonNode> read(Snapshot snapshot) {
        Map<String, JsonNode> statements = new HashMap<>();
        Collection collection = snapshot.get(COLLECTION);
        try {
            items.write(
                    snapshot, collection, ItemQuery.everything(collection, ZoomLevel.LOWEST), feature -> json.readTree(
                                    feature)
                            .at("/properties/statements")
                            .forEach(statement ->
                                    statements.put(statement.path("id").asText(), statement)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statements;
    }
}
