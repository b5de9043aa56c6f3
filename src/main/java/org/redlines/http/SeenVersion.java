package org.redlines.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sure that a client never sees an earlier version after a later one, even if several servers respond to it.
 *
 * <p>Each response has the header {@code Redlines-Version} with its version. A request may have this header with the
 * version that its client has seen. A server that does not serve that version yet then responds 503 with
 * {@code Retry-After}, and never with an earlier version. A proxy can set the header for all of its clients.
 */
@Singleton
public class SeenVersion {

    /** The header. In a response: a version's identity. In a request: an identity, or a version's number. */
    public static final String HEADER = "Redlines-Version";

    // Runs before ResponseCache, whose responses may be too old as well.
    private static final int BEFORE_THE_CACHE = Integer.MIN_VALUE + 99;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(\\.[0-9a-f]{6})?");

    private volatile String identity;
    private volatile int number;

    /**
     * Sets the version that is served by default.
     *
     * @param newIdentity the version's identity, such as {@code 12.3fa9c1}
     */
    public void switchTo(String newIdentity) {
        identity = newIdentity;
        number = Integer.parseInt(newIdentity.substring(0, newIdentity.indexOf('.')));
    }

    /** The identity of the version that is served by default; null if there is none. */
    String current() {
        return identity;
    }

    /** The identity of a snapshot's version: the part of its tag before the hyphen. */
    static String of(String snapshot) {
        int end = snapshot.indexOf('-');
        return end < 0 ? snapshot : snapshot.substring(0, end);
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_THE_CACHE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.request().getHeader(HEADER) == null
                || context.request().path().startsWith("/q/")) {
            context.next();
            return;
        }
        List<String> seen = context.request().headers().getAll(HEADER).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .toList();
        if (!seen.stream().allMatch(value -> FORM.matcher(value).matches())) {
            refuse(
                    context.response(),
                    400,
                    "Bad request",
                    "The header Redlines-Version must be a version's identity, such as 12.3fa9c1, or its number.");
        } else if (seen.stream().anyMatch(value -> numberOf(value) > number)) {
            context.response().putHeader("Retry-After", String.valueOf(ProblemMapper.SECONDS_TO_WAIT));
            refuse(
                    context.response(),
                    503,
                    "Not available",
                    "This server does not serve the version yet that the header Redlines-Version says was seen."
                            + " Try again in a few seconds.");
        } else {
            context.next();
        }
    }

    private static int numberOf(String value) {
        Matcher form = FORM.matcher(value);
        return form.matches() ? Integer.parseInt(form.group(1)) : 0;
    }

    private static void refuse(HttpServerResponse response, int status, String title, String detail) {
        CommonHeaders.set(response);
        CommonHeaders.problem(response, status, title, detail);
    }
}
