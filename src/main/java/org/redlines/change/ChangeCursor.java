package org.redlines.change;

import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.http.Problem;

/** Where a page of changes goes on: after a feature, written {@code collection/id}. */
record ChangeCursor(String collection, String id) {

    static final String PARAMETER = "after";

    static ChangeCursor read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.indexOf('\0') >= 0) {
            throw unknown(text);
        }
        return new ChangeCursor(text.substring(0, slash), text.substring(slash + 1));
    }

    /**
     * The place of its collection among those that differ.
     *
     * @throws Problem 400 when it is not one of them, or not asked for
     */
    int place(List<Span.Difference> differences, ChangeFilter filter) {
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
