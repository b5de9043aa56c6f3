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

/**
 * The page and its files. Every path that no other resource has ends here; without a file of that name, the response is
 * 404.
 */
@Singleton
@Path("/")
public class PageResource {

    // Scripts set styles through the CSSOM, which needs no 'unsafe-inline'. Pictures from other hosts are the online
    // map tiles that a reader may switch on.
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob: https:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors ";

    // Who may show the page in a frame: only this site; everybody for the embedded page.
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

    /** The page, with the preview of its address in its head. */
    @GET
    public Response page(@Context HttpServerRequest request) {
        return page(request, OUR_FRAMES);
    }

    /** The embedded page, for frames on other sites. */
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
     * Links that let the browser fetch the layers of the first map before the page's script asks for them.
     *
     * <p>They are a header (RFC 8288, {@code rel=preload}), not elements of the page: the page is a file, but these
     * addresses depend on the data version in the page's own address.
     */
    private static class PreloadLinks {

        private static final List<String> LAYERS = List.of("territories", "boundaries", "waters");

        /**
         * The forms of {@code asOf} that the page understands (frontend/src/state/address.ts). It does not pass on
         * other forms.
         */
        private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.[0-9a-f]{6})?");

        private PreloadLinks() {}

        /** The links. They must equal the page's own requests character by character, or the browser fetches both. */
        static String links(String asOf) {
            String version = asOf != null && VERSION.matcher(asOf).matches() ? "&asOf=" + asOf : "";
            return LAYERS.stream()
                    .map(layer -> "<./layers/%s.geojson?zoom-level=5%s>; rel=preload; as=fetch; crossorigin"
                            .formatted(layer, version))
                    .collect(Collectors.joining(", "));
        }
    }
}
