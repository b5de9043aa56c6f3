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

/** The symbols of actors: a colour and two letters. They are read from the actors' records, once for each version. */
@Singleton
class ActorSymbols {

    /**
     * The symbols of one version.
     *
     * @param letters by the id of an actor; only of actors that have a colour
     * @param css rules that give each actor's class its colour
     */
    record Table(Map<String, String> letters, String css) {

        /** The letters of an actor; null if it has no symbol. */
        String letter(String actor) {
            return letters.get(actor);
        }

        /** The CSS class for things of an actor. */
        String style(String actor) {
            return letters.containsKey(actor) ? "sign-" + actor : "sign-none";
        }

        /** The actors of the features, in order of first use; without actors that have no symbol. */
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

    /** An actor in a legend. */
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
            // The schema has checked the values before publication. This check makes sure that the style sheet stays
            // well formed.
            if (id.matches("[a-z0-9-]+") && colour.matches("#[0-9a-f]{6}")) {
                letters.put(id, letter(actor, id));
                css.append(".sign-%s{--actor:%s}".formatted(id, colour));
            }
        });
        return new Table(Map.copyOf(letters), css.toString());
    }

    // Older versions have no field 'letter'.
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
