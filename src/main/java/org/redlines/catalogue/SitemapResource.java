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
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/** What search engines ask for first. */
@Singleton
@Path("/")
public class SitemapResource {

    private static final Format XML = new Format("xml", "application/xml", List.of("text/xml"));
    private static final Format TEXT = new Format("txt", "text/plain;charset=utf-8", List.of());

    private final Editions editions;
    private final Sitemap sitemap;
    private final Answers answers;

    SitemapResource(Editions editions, Sitemap sitemap, Answers answers) {
        this.editions = editions;
        this.sitemap = sitemap;
        this.answers = answers;
    }

    /** The addresses of all pages, or the index of its parts. */
    @GET
    @Path("sitemap.xml")
    public Response whole(@Context HttpServerRequest request) {
        return send(request, XML, (call, edition) -> sitemap.whole(call.base(), edition));
    }

    /** A part of the sitemap. */
    @GET
    @Path("sitemaps/{number:[0-9]{1,6}}.xml")
    public Response part(@PathParam("number") int number, @Context HttpServerRequest request) {
        return send(request, XML, (call, edition) -> {
            String part = sitemap.part(call.base(), edition, number);
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
                (call, edition) -> "User-agent: *\nDisallow: /ogc/*?\nDisallow: /layers/*?\n\nSitemap: "
                        + call.link("/sitemap.xml") + "\n");
    }

    private Response send(HttpServerRequest request, Format format, BiFunction<Call, Edition, String> text) {
        Call call = answers.call(request);
        Parameters.read(call.query(), List.of());
        Edition edition = editions.current();
        byte[] body = text.apply(call, edition).getBytes(StandardCharsets.UTF_8);
        return answers.send(request, call, Answer.small(edition.tag(), format, out -> out.write(body)));
    }
}
