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
 * How a layer of what actors hold or say is drawn: each actor in the colour of its record, each kind in its form.
 *
 * @param colours {@code #rrggbb} by actor's id, in the order of the actors
 * @param forms by the value of {@code kind}; the one of {@link #REST} is for every other value
 */
record ActorStyle(Map<String, String> colours, Map<String, Form> forms) {

    /** The same forms as on the map page. */
    enum Form {
        /** With ticks: a red line. */
        TICKED,
        /** With slanting hatch: a claim. */
        HATCHED,
        /** Dotted: any other position. */
        DOTTED,
        /** A dot: a statement. */
        PLAIN
    }

    static final String REST = "";
    static final String ACTOR = "actor";
    static final String KIND = "kind";

    /** For an actor without a colour of its own. */
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

    /** The style of a layer; empty when its features are no actor's, or the file is not to say whose they are. */
    static Optional<ActorStyle> find(Layer layer) throws IOException {
        Map<String, Form> forms = FORMS.get(layer.collection().home());
        boolean told = layer.query().selection().holds(ACTOR)
                && layer.query().selection().holds(KIND);
        return forms == null || !told || layer.isPlaceless()
                ? Optional.empty()
                : Optional.of(new ActorStyle(colours(layer), forms));
    }

    /** The key among the forms for a feature of this kind; null is none. */
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
