package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redlines.collection.Collection;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.ZoomLevel;

/**
 * The style of a layer of positions or statements: a colour for each actor, and a form for each kind.
 *
 * @param colours {@code #rrggbb} by the actor's id, in the order of the actors
 * @param forms form by the value of {@code kind}; {@link #REST} is the key for all other values
 */
record ActorStyle(Map<String, String> colours, Map<String, Form> forms) {

    /** The forms of the map page. */
    enum Form {
        /** A line with ticks, for a red line. */
        TICKED,
        /** A diagonal hatch, for a claim. */
        HATCHED,
        /** A dotted line, for any other position. */
        DOTTED,
        /** A dot, for a statement. */
        PLAIN
    }

    static final String REST = "";
    static final String ACTOR = "actor";
    static final String KIND = "kind";

    /** The colour of an actor that has none. */
    static final String GREY = "#6b6b6b";

    private static final Map<String, Map<String, Form>> FORMS = Map.of(
            "red-lines",
            Map.of(REST, Form.TICKED),
            "claims",
            Map.of(REST, Form.HATCHED),
            "positions",
            Map.of("red-line", Form.TICKED, "claim", Form.HATCHED, REST, Form.DOTTED),
            "statements",
            Map.of(REST, Form.PLAIN));
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns the style of a layer; empty if its features belong to no actor, or if the file leaves out the actor or
     * the kind.
     */
    static Optional<ActorStyle> find(Layer layer) throws IOException {
        Map<String, Form> forms = FORMS.get(layer.collection().home());
        boolean includesStyleProperties = layer.query().selection().holds(ACTOR)
                && layer.query().selection().holds(KIND);
        return forms == null || !includesStyleProperties || layer.isPlaceless()
                ? Optional.empty()
                : Optional.of(new ActorStyle(colours(layer), forms));
    }

    /** The key of the form for a feature of this kind; null means no kind. */
    String formKey(String kind) {
        return kind != null && forms.containsKey(kind) ? kind : REST;
    }

    private static Map<String, String> colours(Layer layer) throws IOException {
        Collection actors = layer.snapshot().get("actors");
        ItemQuery all = ItemQuery.everything(actors, ZoomLevel.HIGHEST);
        Map<String, String> colours = new LinkedHashMap<>();
        layer.items().write(layer.snapshot(), actors, all, text -> {
            JsonNode actor = JSON.readTree(text).path("properties");
            if (actor.hasNonNull("colour")) {
                colours.put(actor.path("id").asText(), actor.path("colour").asText());
            }
        });
        return colours;
    }
}
