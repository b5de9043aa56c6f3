package org.redlines.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** The page and its files; every address that is nothing else ends here, as a 404 when it is no file. */
@Singleton
@Path("/")
public class PageResource {

    // Styles are set by scripts through the CSSOM, which needs no 'unsafe-inline'. Pictures from other
    // hosts are for the online map tiles that a reader may switch on.
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob: https:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'";

    private static final String NOT_BUILT = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
            + "<title>Redlines</title><h1>The page has not been built</h1>"
            + "<p>Run <code>./redlines up</code>, which builds it. The data is served already:"
            + " <a href=\"/ogc\">the API</a>.</p></html>";

    private final PageFiles files;

    PageResource(PageFiles files) {
        this.files = files;
    }

    /** The page. */
    @GET
    public Response page(@Context HttpServerRequest request) {
        return files.exist() ? file("", request) : notBuilt();
    }

    /** A file of the page. */
    @GET
    @Path("{path:.+}")
    public Response file(@PathParam("path") String path, @Context HttpServerRequest request) {
        PageFile file = files.find(path).orElseThrow(() -> ProblemMapper.nothingAt("/" + path));
        boolean gzip = file.gzip() != null && AcceptEncoding.takesGzip(request.getHeader("Accept-Encoding"));
        String tag = '"' + file.hash() + (gzip ? "-gzip" : "") + '"';
        boolean known = EntityTag.matches(request.getHeader("If-None-Match"), tag);
        Response.ResponseBuilder response = Response.status(known ? 304 : 200)
                .header("ETag", tag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.isPage()) {
            response.header("Content-Security-Policy", POLICY);
        }
        if (known) {
            return response.build();
        }
        if (gzip) {
            response.header("Content-Encoding", "gzip");
        }
        byte[] body = gzip ? file.gzip() : file.plain();
        return response.header("Content-Type", file.mediaType())
                .header("Content-Length", body.length)
                .entity(body)
                .build();
    }

    private static Response notBuilt() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .entity(NOT_BUILT)
                .build();
    }
}
