package org.redlines.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redlines.http.PageFiles.PageFile;
import org.redlines.http.Representation.EntityTag;

/** The page and its files; every address that is nothing else ends here, as a 404 when it is no file. */
@Singleton
@Path("/")
public class PageResource {

    // Styles are set by scripts through the CSSOM, which needs no 'unsafe-inline'. Pictures from other
    // hosts are for the online map tiles that a reader may switch on.
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob: https:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors ";

    // Who may show the page in a frame of their own: anybody the page that is made for it.
    private static final String OUR_FRAMES = "'self'";
    private static final String ALL_FRAMES = "*";

    private static final String NOT_BUILT = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
            + "<title>Redlines</title><h1>The page has not been built</h1>"
            + "<p>Run <code>./redlines up</code>, which builds it. The data is served already:"
            + " <a href=\"/ogc\">the API</a>.</p></html>";

    private final PageFiles files;
    private final PagePreviews previews;
    private final Responses responses;

    PageResource(PageFiles files, PagePreviews previews, Responses responses) {
        this.files = files;
        this.previews = previews;
        this.responses = responses;
    }

    /** The page, with what its address shows in its head. */
    @GET
    public Response page(@Context HttpServerRequest request) {
        return page(request, OUR_FRAMES);
    }

    /** The page without what surrounds its map, for a frame on another site. */
    @GET
    @Path("embed")
    public Response embed(@Context HttpServerRequest request) {
        return page(request, ALL_FRAMES);
    }

    private Response page(HttpServerRequest request, String frames) {
        return files.exist() ? send(request, files.page(previews.head(responses.key(request))), frames) : notBuilt();
    }

    /** A file of the page. */
    @GET
    @Path("{path:.+}")
    public Response file(@PathParam("path") String path, @Context HttpServerRequest request) {
        PageFile file = files.find(path).orElseThrow(() -> ProblemMapper.nothingAt("/" + path));
        return file.isPage() ? page(request, OUR_FRAMES) : send(request, file, OUR_FRAMES);
    }

    private static Response send(HttpServerRequest request, PageFile file, String frames) {
        Map.Entry<ContentEncoding, PageFile.Body> chosen =
                file.in(ContentEncoding.choose(request.getHeader("Accept-Encoding")));
        PageFile.Body body = chosen.getValue();
        boolean known = EntityTag.matches(request.getHeader("If-None-Match"), body.tag());
        Response.ResponseBuilder response = Response.status(known ? 304 : 200)
                .header("ETag", body.tag())
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", file.lasting() ? Responses.FOR_EVER : "no-cache");
        if (file.isPage()) {
            response.header("Content-Security-Policy", POLICY + frames);
            response.header("Link", PreloadLinks.links(request.getParam("asOf")));
        }
        if (known) {
            return response.build();
        }
        if (chosen.getKey() != ContentEncoding.NONE) {
            response.header("Content-Encoding", chosen.getKey().token());
        }
        return response.header("Content-Type", file.mediaType())
                .header("Content-Length", body.bytes().length)
                .entity(body.bytes())
                .build();
    }

    private static Response notBuilt() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Content-Type", "text/html;charset=utf-8")
                .header("Content-Security-Policy", POLICY + OUR_FRAMES)
                .header("Cache-Control", "no-store")
                .entity(NOT_BUILT)
                .build();
    }

    /**
     * What the page's first picture is drawn of, for the browser to fetch before the page's script has come to ask for it.
     *
     * <p>A header (RFC 8288, {@code rel=preload}) and not elements of the page, since the page is a file and these
     * addresses depend on the data version that the page's own address asks for.
     */
    private static class PreloadLinks {

        private static final List<String> LAYERS = List.of("territories", "boundaries", "waters");

        /** The forms of {@code asOf} that the page understands (frontend/src/state/address.ts); others it does not pass on. */
        private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.[0-9a-f]{6})?");

        private PreloadLinks() {}

        /** The links, letter by letter as the page asks for them, or the browser would fetch both. */
        static String links(String asOf) {
            String version = asOf != null && VERSION.matcher(asOf).matches() ? "&asOf=" + asOf : "";
            return LAYERS.stream()
                    .map(layer -> "<./layers/%s.geojson?zoom-level=5%s>; rel=preload; as=fetch; crossorigin"
                            .formatted(layer, version))
                    .collect(Collectors.joining(", "));
        }
    }
}
