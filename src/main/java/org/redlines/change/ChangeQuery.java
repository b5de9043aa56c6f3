package org.redlines.change;

import java.util.ArrayList;
import java.util.List;
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
record ChangeQuery(VersionRange span, ChangeFilter filter, int limit, Cursor after) {

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
         * The place of its collection among those that differ.
         *
         * @throws Problem 400 when it is not one of them, or not asked for
         */
        int place(List<VersionRange.Difference> differences, ChangeFilter filter) {
            for (int place = 0; place < differences.size(); place++) {
                Collection one = differences.get(place).collection();
                if (one.id().equals(collection) && filter.takes(one)) {
                    return place;
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
}
