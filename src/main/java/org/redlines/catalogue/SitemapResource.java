package org.redlines.catalogue;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** What search engines ask for first. */
@Singleton
@Path("/")
public class SitemapResource {

    private static final Format XML = new Format("xml", "application/xml", List.of("text/xml"));
    private static final Format TEXT = new Format("txt", "text/plain;charset=utf-8", List.of());

    private final Snapshots snapshots;
    private final Sitemap sitemap;
    private final Responses responses;

    SitemapResource(Snapshots snapshots, Sitemap sitemap, Responses responses) {
        this.snapshots = snapshots;
        this.sitemap = sitemap;
        this.responses = responses;
    }

    /** The addresses of all pages, or the index of its parts. */
    @GET
    @Path("sitemap.xml")
    public Response whole(@Context HttpServerRequest request) {
        return send(request, XML, (key, snapshot) -> sitemap.whole(key.base(), snapshot));
    }

    /** A part of the sitemap. */
    @GET
    @Path("sitemaps/{number:[0-9]{1,6}}.xml")
    public Response part(@PathParam("number") int number, @Context HttpServerRequest request) {
        return send(request, XML, (key, snapshot) -> {
            String part = sitemap.part(key.base(), snapshot, number);
            if (part == null) {
                throw Problem.notFound("The sitemap has no part " + number + ".");
            }
            return part;
        });
    }

    /** Where the sitemap is; and that conditions and older versions are not to be walked through. */
    @GET
    @Path("robots.txt")
    public Response robots(@Context HttpServerRequest request) {
        return send(
                request,
                TEXT,
                (key, snapshot) -> "User-agent: *\nDisallow: /ogc/*?\nDisallow: /layers/*?\n\nSitemap: "
                        + key.link("/sitemap.xml") + "\n");
    }

    private Response send(HttpServerRequest request, Format format, BiFunction<RequestKey, Snapshot, String> text) {
        RequestKey key = responses.key(request);
        Parameters.read(key.query(), List.of());
        Snapshot snapshot = snapshots.current();
        byte[] body = text.apply(key, snapshot).getBytes(StandardCharsets.UTF_8);
        return responses.send(request, key, Representation.small(snapshot.tag(), format, out -> out.write(body)));
    }
}
