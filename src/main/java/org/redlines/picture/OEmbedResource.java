package org.redlines.picture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redlines.collection.Snapshots;
import org.redlines.http.Format;
import org.redlines.http.Problem;
import org.redlines.http.QueryString;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;
import org.redlines.picture.Previews.Preview;

/** Describes the embedded page of a view for other sites, by oEmbed 1.0 (https://oembed.com). */
@Singleton
@Path("/oembed")
public class OEmbedResource {

    private static final List<String> PAGES = List.of("", "/", "/index.html", "/embed");
    private static final int WIDTH = 720;
    private static final int HEIGHT = 540;

    private final Snapshots snapshots;
    private final Previews previews;
    private final Responses responses;

    OEmbedResource(Snapshots snapshots, Previews previews, Responses responses) {
        this.snapshots = snapshots;
        this.previews = previews;
        this.responses = responses;
    }

    /**
     * The oEmbed response for the address of a view on this server. Unknown parameters are ignored, as oEmbed requires.
     */
    @GET
    public Response get(@Context HttpServerRequest request) {
        RequestKey key = responses.key(request);
        QueryString query = key.query();
        String format = query.find("format").orElse("json");
        if (format.equals("xml")) {
            throw Problem.of(501, "Not implemented", "The only supported format is json.");
        }
        if (!format.equals("json")) {
            throw Problem.badParameter("format", format, "json; xml, the other format of oEmbed, is not written here");
        }
        String url = query.find("url")
                .orElseThrow(() -> Problem.badParameter("url", "", "the address of a view of this page"));
        QueryString view = view(key, url);
        Preview preview = previews.find(key, view).orElseThrow(() -> Problem.unavailable("Nothing is published yet."));
        int width = most(query, "maxwidth", WIDTH);
        int height = Math.min(most(query, "maxheight", HEIGHT), Math.max(1, width * HEIGHT / WIDTH));
        byte[] body = document(key, preview, view, width, height).toString().getBytes(StandardCharsets.UTF_8);
        String tag = snapshots.current().tag();
        return responses.send(request, key, Representation.small(tag, Format.JSON, out -> out.write(body)));
    }

    private static ObjectNode document(RequestKey key, Preview preview, QueryString view, int width, int height) {
        String frame =
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" allowfullscreen></iframe>"
                        .formatted(
                                Previews.escape(key.link(view.behind("/embed"))),
                                width,
                                height,
                                Previews.escape(preview.title()));
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", "1.0")
                .put("type", "rich")
                .put("title", preview.title())
                .put("provider_name", "Redlines")
                .put("provider_url", key.link("/"))
                .put("html", frame)
                .put("width", width)
                .put("height", height)
                .put("thumbnail_url", preview.picture())
                .put("thumbnail_width", PictureSize.PREVIEW.width)
                .put("thumbnail_height", PictureSize.PREVIEW.height);
    }

    // The query of a view's address. Throws 404 for other servers and other pages.
    private static QueryString view(RequestKey key, String url) {
        String base = key.link("");
        String own = url.replaceFirst("#.*", "");
        int mark = own.indexOf('?');
        String page = mark < 0 ? own : own.substring(0, mark);
        if (!page.startsWith(base) || !PAGES.contains(page.substring(base.length()))) {
            throw Problem.notFound("'" + url + "' is not a view of the page at " + base + "/.");
        }
        QueryString query = QueryString.of(mark < 0 ? "" : own.substring(mark + 1));
        return PageView.isSilent(query) ? query.with("view", "crossing") : query;
    }

    private static int most(QueryString query, String name, int usual) {
        String text = query.find(name).orElse(String.valueOf(usual));
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw Problem.badParameter(name, text, "a number of pixels from 1 to 999999");
        }
        return Math.min(usual, Integer.parseInt(text));
    }
}
