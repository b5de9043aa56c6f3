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

/** The one table from exception to status; every error leaves as {@code application/problem+json}, or as an HTML page. */
@Singleton
public class ProblemMapper {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static final int SECONDS_TO_WAIT = 5;

    // SQLSTATE query_canceled: its time was over, or its client had left.
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
                    Problem.unavailable(
                            "The database was stopped from answering this: it took too long. Ask for less: a"
                                    + " smaller area, fewer conditions, a simpler geometry."),
                    request);
        }
        if (isConflict(e)) {
            LOG.warnf("The database broke off a query: %s", e.getMessage());
            return answer(
                    Problem.unavailable("The database broke this off for what another program changes. Try again."),
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

    // RESTEasy decodes the path twice where it has a parameter, and fails at what was meant as a per cent sign.
    private String path(ContainerRequestContext request) {
        try {
            return request.getUriInfo().getPath();
        } catch (IllegalArgumentException e) {
            return http.getCurrent().request().path();
        }
    }

    /** The problem of an address where nothing is. */
    public static Problem nothingAt(String path) {
        return Problem.notFound("Nothing is at " + path + ". The API starts at /ogc, the page at /.");
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
                // That something is not there is an answer too.
                .header(SeenVersion.HEADER, versions.current())
                // Set by hand for HEAD, which has no entity to measure.
                .header("Content-Length", body.length)
                .header("Retry-After", problem.status() == 503 ? SECONDS_TO_WAIT : null)
                .entity(body);
    }

    // Whoever asked for a page gets one, also when what was asked for has none.
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

    // SQLSTATE class 40: a replica ends a query that stands in the way of what it follows.
    private static boolean isConflict(Throwable e) {
        String state = state(e);
        return state != null && state.startsWith("40");
    }

    // SQLSTATE class 08 is a lost connection, 57P.. a server shutting down, 53300 too many clients;
    // Agroal reports a pool without free connections as a plain SQLException.
    private static boolean isDatabaseAway(Throwable e) {
        String state = state(e);
        return state != null
                && (state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    // SQLSTATE of what the database said; empty: none; null: not about the database, as where SQLite writes a file.
    private static String state(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && !(cause instanceof SQLiteException)) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return null;
    }

    /** Makes an HTML page of a problem, for who asks for HTML. */
    public interface ProblemPage {
        /** The problem's members as HTML. */
        String render(RequestKey key, Map<String, Object> problem);

        /** The headers that the page is sent with. */
        Map<String, String> headers();
    }
}
