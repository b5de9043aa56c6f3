package org.redlines.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sqlite.SQLiteException;

/** Maps every exception to a status. Every error leaves as {@code application/problem+json}, or as an HTML page. */
@Singleton
public class ProblemMapper {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static final int SECONDS_TO_WAIT = 5;

    // SQLSTATE query_canceled: the query ran out of time, or its client had disconnected.
    private static final String CANCELLED = "57014";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private static final Format PROBLEM =
            new Format("json", MEDIA_TYPE, List.of("application/json", "application/geo+json", "text/json"));

    private final ObjectMapper json;
    private final ProblemPage page;
    private final BaseUrl bases;
    private final CurrentVertxRequest http;
    private final SeenVersion versions;

    ProblemMapper(ObjectMapper json, ProblemPage page, BaseUrl bases, CurrentVertxRequest http, SeenVersion versions) {
        this.json = json;
        this.page = page;
        this.bases = bases;
        this.http = http;
        this.versions = versions;
    }

    @ServerExceptionMapper
    Response refused(Problem problem, ContainerRequestContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper
    Response noSuchPath(NotFoundException e, ContainerRequestContext request) {
        return answer(nothingAt(path(request)), request);
    }

    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException e, ContainerRequestContext request) {
        int status = e.getResponse().getStatus();
        return status < 500
                ? answer(Problem.of(status, title(status), "The request cannot be read."), request)
                : failed(e, request);
    }

    @ServerExceptionMapper
    Response failed(Throwable e, ContainerRequestContext request) {
        if (CANCELLED.equals(state(e))) {
            return answer(
                    Problem.unavailable("The query took too long and was cancelled. Ask for less: a smaller area, fewer"
                            + " conditions, a simpler geometry."),
                    request);
        }
        if (isConflict(e)) {
            LOG.warnf("The database cancelled a query: %s", e.getMessage());
            return answer(
                    Problem.unavailable("The database cancelled the query because of a concurrent change. Try again."),
                    request);
        }
        if (isDatabaseAway(e)) {
            LOG.warnf("The database did not answer: %s", e.getMessage());
            return answer(Problem.unavailable("The database does not answer at the moment. Try again later."), request);
        }
        if (http.getCurrent().response().closed()) {
            LOG.debugf("The client of %s went away: %s", path(request), e.getMessage());
        } else {
            LOG.errorf(e, "Failed to answer %s", path(request));
        }
        return answer(
                Problem.of(500, "Internal error", "The server failed to answer; the fault has been logged."), request);
    }

    // RESTEasy decodes a path with parameters twice, and throws if the first result contains a per cent sign.
    private String path(ContainerRequestContext request) {
        try {
            return request.getUriInfo().getPath();
        } catch (IllegalArgumentException e) {
            return http.getCurrent().request().path();
        }
    }

    /** 404: there is nothing at this path. */
    public static Problem nothingAt(String path) {
        return Problem.notFound("There is nothing at " + path + ". The API starts at /ogc, the page at /.");
    }

    private Response answer(Problem problem, ContainerRequestContext request) {
        Map<String, Object> document = problem.document(path(request));
        return wantsHtml(request) ? page(problem, document) : document(problem, document);
    }

    private Response document(Problem problem, Map<String, Object> document) {
        return response(problem, MEDIA_TYPE, bytes(document)).build();
    }

    private Response page(Problem problem, Map<String, Object> document) {
        String html;
        try {
            html = page.render(RequestKey.of(http.getCurrent().request(), bases), document);
        } catch (RuntimeException e) {
            LOG.error("The page of a problem could not be made", e);
            return document(problem, document);
        }
        Response.ResponseBuilder response =
                response(problem, Format.HTML.mediaType(), html.getBytes(StandardCharsets.UTF_8));
        page.headers().forEach(response::header);
        return response.build();
    }

    private Response.ResponseBuilder response(Problem problem, String mediaType, byte[] body) {
        return Response.status(problem.status())
                .type(mediaType)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept, Accept-Encoding")
                // An error, too, depends on the version: in another one the feature may exist.
                .header(SeenVersion.HEADER, versions.current())
                // Set here because a response to HEAD has no entity to measure.
                .header("Content-Length", body.length)
                .header("Retry-After", problem.status() == 503 ? SECONDS_TO_WAIT : null)
                .entity(body);
    }

    // A client that prefers HTML gets an HTML page, even if the address itself has none.
    private static boolean wantsHtml(ContainerRequestContext request) {
        String asked = request.getUriInfo().getQueryParameters().getFirst("f");
        String accept = request.getHeaderString("Accept");
        return asked == null
                ? accept != null && Negotiation.prefers(accept, Format.HTML, PROBLEM)
                : asked.equals(Format.HTML.name());
    }

    private byte[] bytes(Map<String, Object> document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }

    // SQLSTATE class 40: a replica cancels queries that conflict with changes from the primary.
    private static boolean isConflict(Throwable e) {
        String state = state(e);
        return state != null && state.startsWith("40");
    }

    // SQLSTATE class 08 is a lost connection, 57P.. a server that shuts down, 53 too few resources. Agroal throws a
    // plain SQLException if its pool has no free connection.
    private static boolean isDatabaseAway(Throwable e) {
        String state = state(e);
        return state != null
                && (state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    // The SQLSTATE; empty if the SQLException has none; null if no database error caused this (SQLite files do not
    // count).
    private static String state(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && !(cause instanceof SQLiteException)) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return null;
    }

    /** Makes an HTML page of a problem, for clients that prefer HTML. */
    public interface ProblemPage {
        String render(RequestKey key, Map<String, Object> problem);

        /** The headers of the page. */
        Map<String, String> headers();
    }
}
