package org.redlines.change;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redlines.change.VersionRange.LayerChange;
import org.redlines.collection.Collection;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * Which changes are asked for.
 *
 * @param collection id of the one collection; null for all but those that repeat another's features of one kind of
 *     geometry
 * @param actor id of an actor whom they must concern; null for all
 */
public record ChangeFilter(String collection, String actor) {

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of("collection", "actor");

    /** What each parameter means. */
    public static Map<String, String> describe() {
        return Map.of(
                "collection", "The one collection whose features are listed",
                "actor", "Id of an actor whom the features must concern");
    }

    // How a record names the actors that it concerns.
    private static final List<String> ONE = List.of("actor");
    private static final List<String> SEVERAL = List.of("actors", "pair", "parties");
    private static final String ACTORS = "actors";

    /**
     * Reads the parameters.
     *
     * @throws Problem 400 when there is no such collection in either version, or no such actor
     */
    public static ChangeFilter read(Parameters parameters, VersionRange span, Changes changes) {
        String collection = parameters.find("collection").orElse(null);
        List<String> known = span.listCollections().stream().map(Collection::id).toList();
        if (collection != null && !known.contains(collection)) {
            throw Problem.badParameter("collection", collection, "one of: " + String.join(", ", known));
        }
        String actor = parameters.find("actor").orElse(null);
        if (actor != null) {
            List<String> actors = changes.listIds(span, ACTORS);
            if (!actors.contains(actor)) {
                throw Problem.badParameter("actor", actor, "the id of an actor: " + String.join(", ", actors));
            }
        }
        return new ChangeFilter(collection, actor);
    }

    boolean takes(Collection one) {
        return collection == null ? one.splitFrom() == null : collection.equals(one.id());
    }

    /** The own layers among these that it takes; they concern no actor. */
    public List<LayerChange> ofLayers(List<LayerChange> layers) {
        return layers.stream()
                .filter(layer -> actor == null && takes(layer.collection()))
                .collect(Collectors.toList());
    }

    /** What a feature's properties contain when it concerns the actor, as a JSON array of cases. */
    static String wanted(Collection one, String actor) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode cases = json.arrayNode();
        ONE.forEach(name -> cases.addObject().put(name, actor));
        SEVERAL.forEach(name -> cases.addObject().putArray(name).add(actor));
        if (one.id().equals(ACTORS)) {
            cases.addObject().put("id", actor);
        }
        return cases.toString();
    }
}
