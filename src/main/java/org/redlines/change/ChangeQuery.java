package org.redlines.change;

import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * A request for changes as typed values; text ends here.
 *
 * @param after where the page begins; null for the first
 */
record ChangeQuery(Span span, ChangeFilter filter, int limit, ChangeCursor after) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAXIMUM_LIMIT = 1_000;

    static List<String> parameters() {
        List<String> names = new ArrayList<>(List.of("f", "from", "to"));
        names.addAll(ChangeFilter.PARAMETERS);
        names.addAll(List.of("limit", ChangeCursor.PARAMETER));
        return names;
    }

    static ChangeQuery read(Parameters parameters, Editions editions, Changes changes) {
        Span span = span(parameters, editions);
        return new ChangeQuery(
                span,
                ChangeFilter.read(parameters, span, changes),
                parameters.limit(DEFAULT_LIMIT, MAXIMUM_LIMIT),
                parameters.find(ChangeCursor.PARAMETER).map(ChangeCursor::read).orElse(null));
    }

    private static Span span(Parameters parameters, Editions editions) {
        Edition to =
                parameters.find("to").map(text -> editions.named("to", text)).orElseGet(editions::current);
        if (parameters.find("from").isEmpty()) {
            return new Span(editions.findBefore(to).orElse(null), to);
        }
        String text = parameters.find("from").get();
        Span span = new Span(text.matches("0{1,9}") ? null : editions.named("from", text), to);
        if (span.fromNumber() > to.version().number()) {
            throw Problem.badParameter(
                    "from",
                    text,
                    "no later version than 'to', which is " + to.version().number());
        }
        return span;
    }
}
