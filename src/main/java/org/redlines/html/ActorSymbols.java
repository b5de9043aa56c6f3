package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redlines.collection.Snapshot;
import org.redlines.collection.ZoomLevel;
import org.redlines.http.RequestKey;
import org.redlines.picture.Features;

/** How a version's records of actors tell them apart: a colour and two letters each; read once for each version. */
@Singleton
class ActorSymbols {

    /**
     * The symbols of one version.
     *
     * @param letters by the id of an actor; only of those that have a colour
     * @param css rules that give each actor's class its colour
     */
    record Table(Map<String, String> letters, String css) {

        /** The letters of an actor; null when it has no symbol. */
        String letter(String actor) {
            return letters.get(actor);
        }

        /** The class that colours what is an actor's. */
        String style(String actor) {
            return letters.containsKey(actor) ? "sign-" + actor : "sign-none";
        }

        /** Each actor of the features that has a symbol, once, in their order. */
        List<Sign> legend(PropertyReader reading, JsonNode features, RequestKey key) {
            Map<String, Sign> signs = new LinkedHashMap<>();
            for (JsonNode feature : features) {
                String id = feature.path("properties").path("actor").asText("");
                if (letters.containsKey(id)) {
                    String href = PageLinks.feature(key, "actors", id);
                    signs.put(id, new Sign(reading.name("actors", id), href, letter(id), style(id)));
                }
            }
            return List.copyOf(signs.values());
        }
    }

    /** An actor as a legend names it. */
    record Sign(String name, String href, String letter, String style) {}

    private final Features features;
    private final ObjectMapper json;
    private final Cache<String, Table> tables =
            Caffeine.newBuilder().maximumSize(20).build();

    ActorSymbols(Features features, ObjectMapper json) {
        this.features = features;
        this.json = json;
    }

    Table get(Snapshot snapshot) {
        return tables.get(snapshot.tag(), tag -> read(snapshot));
    }

    private Table read(Snapshot snapshot) {
        Map<String, String> letters = new TreeMap<>();
        StringBuilder css = new StringBuilder();
        features.forEach(snapshot, "actors", ZoomLevel.HIGHEST, text -> {
            JsonNode actor = properties(text);
            String id = actor.path("id").asText();
            String colour = actor.path("colour").asText();
            // What is published was checked by the schema; this keeps the style sheet whole all the same.
            if (id.matches("[a-z0-9-]+") && colour.matches("#[0-9a-f]{6}")) {
                letters.put(id, letter(actor, id));
                css.append(".sign-%s{--actor:%s}".formatted(id, colour));
            }
        });
        return new Table(Map.copyOf(letters), css.toString());
    }

    // Versions of before the field have colours only.
    private static String letter(JsonNode actor, String id) {
        return actor.hasNonNull("letter")
                ? actor.get("letter").asText()
                : id.substring(0, Math.min(2, id.length())).toUpperCase(Locale.ROOT);
    }

    private JsonNode properties(byte[] feature) {
        try {
            return json.readTree(feature).path("properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
