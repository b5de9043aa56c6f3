package org.redlines.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exception to status; every error leaves as {@code application/problem+json}. */
@Singleton
public class ProblemMapper {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ObjectMapper json;

    ProblemMapper(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(Problem problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper
    Response noSuchPath(NotFoundException e, UriInfo uri) {
        return answer(nothingAt(uri.getPath()), uri);
    }

    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        return status < 500
                ? answer(Problem.of(status, title(status), "The request cannot be read."), uri)
                : failed(e, uri);
    }

    @ServerExceptionMapper
    Response failed(Throwable e, UriInfo uri) {
        if (isDatabaseAway(e)) {
            LOG.warnf("The database did not answer: %s", e.getMessage());
            return answer(Problem.unavailable("The database does not answer at the moment. Try again later."), uri);
        }
        LOG.errorf(e, "Failed to answer %s", uri.getPath());
        return answer(
                Problem.of(500, "Internal error", "The server failed to answer; the fault has been logged."), uri);
    }

    /** The problem of an address where nothing is. */
    public static Problem nothingAt(String path) {
        return Problem.notFound("Nothing is at " + path + ". The API starts at /ogc, the page at /.");
    }

    private Response answer(Problem problem, UriInfo uri) {
        byte[] document = bytes(problem, uri.getPath());
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept, Accept-Encoding")
                // Set by hand for HEAD, which has no entity to measure.
                .header("Content-Length", document.length)
                .entity(document)
                .build();
    }

    private byte[] bytes(Problem problem, String path) {
        try {
            return json.writeValueAsBytes(problem.document(path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }

    // SQLSTATE class 08 is a lost connection, 57P.. a server shutting down, 53300 too many clients;
    // Agroal reports a pool without free connections as a plain SQLException.
    private static boolean isDatabaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
            }
        }
        return false;
    }
}
