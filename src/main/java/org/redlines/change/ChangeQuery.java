package org.redlines.change;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redlines.change.VersionRange.LayerChange;
import org.redlines.collection.Collection;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * A request for changes as typed values; text ends here.
 *
 * @param after where the page begins; null for the first
 */
public record ChangeQuery(VersionRange span, ChangeFilter filter, int limit, Cursor after) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAXIMUM_LIMIT = 1_000;

    static List<String> parameters() {
        List<String> names = new ArrayList<>(List.of("f", "from", "to"));
        names.addAll(ChangeFilter.PARAMETERS);
        names.addAll(List.of("limit", Cursor.PARAMETER));
        return names;
    }

    static ChangeQuery read(Parameters parameters, Snapshots snapshots, Changes changes) {
        VersionRange span = span(parameters, snapshots);
        return new ChangeQuery(
                span,
                ChangeFilter.read(parameters, span, changes),
                parameters.limit(DEFAULT_LIMIT, MAXIMUM_LIMIT),
                parameters.find(Cursor.PARAMETER).map(Cursor::read).orElse(null));
    }

    private static VersionRange span(Parameters parameters, Snapshots snapshots) {
        Snapshot to =
                parameters.find("to").map(text -> snapshots.named("to", text)).orElseGet(snapshots::current);
        if (parameters.find("from").isEmpty()) {
            return new VersionRange(snapshots.findBefore(to).orElse(null), to);
        }
        String text = parameters.find("from").get();
        VersionRange span = new VersionRange(text.matches("0{1,9}") ? null : snapshots.named("from", text), to);
        if (span.fromNumber() > to.version().number()) {
            throw Problem.badParameter(
                    "from",
                    text,
                    "no later version than 'to', which is " + to.version().number());
        }
        return span;
    }

    /** Where a page of changes goes on: after a feature, written {@code collection/id}. */
    record Cursor(String collection, String id) {

        static final String PARAMETER = "after";

        static Cursor read(String text) {
            int slash = text.indexOf('/');
            if (slash < 0 || text.indexOf('\0') >= 0) {
                throw unknown(text);
            }
            return new Cursor(text.substring(0, slash), text.substring(slash + 1));
        }

        /**
         * The ordinal of its collection among those that differ.
         *
         * @throws Problem 400 when it is not one of them, or not asked for
         */
        int ordinal(List<VersionRange.Difference> differences, ChangeFilter filter) {
            for (int ordinal = 0; ordinal < differences.size(); ordinal++) {
                Collection one = differences.get(ordinal).collection();
                if (one.id().equals(collection) && filter.takes(one)) {
                    return ordinal;
                }
            }
            throw unknown(toString());
        }

        private static Problem unknown(String text) {
            return Problem.badParameter(PARAMETER, text, "the value that a 'next' link holds");
        }

        @Override
        public String toString() {
            return collection + "/" + id;
        }
    }

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
            List<String> known =
                    span.listCollections().stream().map(Collection::id).toList();
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

        /** The imported layers among these that it takes; they concern no actor. */
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
}
