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
 * A parsed request for changes.
 *
 * @param span the two versions to compare
 * @param limit the most changes on a page, 1 to 1000
 * @param after the cursor after which the page begins; null for the first page
 */
public record ChangeQuery(VersionRange span, ChangeFilter filter, int limit, Cursor after) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1_000;

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
                parameters.limit(DEFAULT_LIMIT, MAX_LIMIT),
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
                    "no later than 'to', which is version " + to.version().number());
        }
        return span;
    }

    /** The last feature of a page, written {@code collection/id}. The next page begins after it. */
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
         * Returns the ordinal of the cursor's collection among those that differ.
         *
         * @throws Problem 400 if the collection does not differ or the filter excludes it
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
            return Problem.badParameter(PARAMETER, text, "the value from a 'next' link");
        }

        @Override
        public String toString() {
            return collection + "/" + id;
        }
    }

    /**
     * The changes that a request asks for.
     *
     * @param collection id of the only collection to list; null for all, except collections that repeat features of
     *     another, split by kind of geometry
     * @param actor id of the actor that the features must concern; null for all
     */
    public record ChangeFilter(String collection, String actor) {

        /** Names of the request parameters. */
        public static final List<String> PARAMETERS = List.of("collection", "actor");

        /** A description of each parameter, by name. */
        public static Map<String, String> describe() {
            return Map.of(
                    "collection", "The one collection whose features are listed",
                    "actor", "Id of an actor whom the features must concern");
        }

        // The properties in which a record names the actors that it concerns.
        private static final List<String> SINGLE_ACTOR = List.of("actor");
        private static final List<String> ACTOR_LISTS = List.of("actors", "pair", "parties");
        private static final String ACTORS = "actors";

        /**
         * Reads the parameters.
         *
         * @throws Problem 400 if neither version has the collection, or the later version does not have the actor
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

        /**
         * The imported layers that the filter includes. A layer concerns no actor, so a filter by actor excludes all.
         */
        public List<LayerChange> ofLayers(List<LayerChange> layers) {
            return layers.stream()
                    .filter(layer -> actor == null && takes(layer.collection()))
                    .collect(Collectors.toList());
        }

        /**
         * The alternatives for a feature that concerns the actor, as a JSON array. The properties contain at least one
         * of them ({@code @>} in SQL).
         */
        static String alternatives(Collection one, String actor) {
            JsonNodeFactory json = JsonNodeFactory.instance;
            ArrayNode cases = json.arrayNode();
            SINGLE_ACTOR.forEach(name -> cases.addObject().put(name, actor));
            ACTOR_LISTS.forEach(name -> cases.addObject().putArray(name).add(actor));
            if (one.id().equals(ACTORS)) {
                cases.addObject().put("id", actor);
            }
            return cases.toString();
        }
    }
}
