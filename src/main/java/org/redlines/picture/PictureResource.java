package org.redlines.picture;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.database.Queries;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Pictures of views. The parameters are those of the page's address, and a size. */
@Singleton
@Path("/")
public class PictureResource {

    private static final Format PNG = new Format("png", "image/png", List.of());
    private static final Format SVG = new Format("svg", "image/svg+xml", List.of());

    private final Snapshots snapshots;
    private final Features features;
    private final Pictures pictures;
    private final Queries queries;
    private final Responses responses;

    PictureResource(Snapshots snapshots, Features features, Pictures pictures, Queries queries, Responses responses) {
        this.snapshots = snapshots;
        this.features = features;
        this.pictures = pictures;
        this.queries = queries;
        this.responses = responses;
    }

    /** The picture as PNG. */
    @GET
    @Path("picture.png")
    public Response png(@Context HttpServerRequest request) {
        return send(request, PNG);
    }

    /** The picture as SVG, with its texts as text. */
    @GET
    @Path("picture.svg")
    public Response svg(@Context HttpServerRequest request) {
        return send(request, SVG);
    }

    private Response send(HttpServerRequest request, Format format) {
        RequestKey asked = responses.key(request);
        RequestKey key = format == PNG ? asked.withoutCoding() : asked;
        Parameters parameters = Parameters.read(key.query(), names());
        PictureSize size =
                parameters.find(PictureSize.PARAMETER).map(PictureSize::read).orElse(PictureSize.WIDE);
        PageView view = PageView.read(key.query().without(PictureSize.PARAMETER));
        Snapshot snapshot = snapshots.requested(key);
        if (view.feature() != null && pictures.feature(snapshot, view).isEmpty()) {
            throw Problem.notFound("There is no feature '" + view.feature().id() + "' in the collection '"
                    + view.feature().collection() + "'.");
        }
        byte[] drawn = draw(key, snapshot, view, size, format);
        return responses.send(request, key, Representation.small(snapshot.tag(), format, out -> out.write(drawn)));
    }

    private byte[] draw(RequestKey key, Snapshot snapshot, PageView view, PictureSize size, Format format) {
        String title = pictures.title(snapshot, view);
        Picture picture = pictures.of(snapshot, view);
        // Drawing uses much processor time, so it takes a place like a costly query. All data has been read before.
        try (Queries.Place place = queries.place(true)) {
            Canvas canvas = format == PNG ? PngCanvas.of(size) : SvgCanvas.of(size);
            Sheet sheet = new Sheet(canvas, features, snapshot, view);
            sheet.head(title, view.lead().orElse(""));
            sheet.foot(key.link(view.query(snapshot).behind("/")));
            picture.draw(sheet);
            return canvas.bytes(title, pictures.description(snapshot, view));
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(Links.VIEW_PARAMETERS);
        names.addAll(List.of(PictureSize.PARAMETER, AsOf.PARAMETER));
        return names;
    }

    /** Adds the addresses to the API definition. */
    static final class Addresses {

        private Addresses() {}

        @Produces
        @Singleton
        static ApiPath png() {
            return path("/picture.png", "pictureAsPng", "A view of the map page as a picture in PNG", PNG);
        }

        @Produces
        @Singleton
        static ApiPath svg() {
            return path("/picture.svg", "pictureAsSvg", "A view of the map page as a picture in SVG", SVG);
        }

        private static ApiPath path(String path, String name, String title, Format format) {
            Map<String, String> parameters = new LinkedHashMap<>();
            Links.VIEW_PARAMETERS.forEach(one -> parameters.put(one, "As in the address of the map page"));
            parameters.put(
                    PictureSize.PARAMETER, "Width and height in pixels: " + String.join(", ", PictureSize.list()));
            parameters.put(AsOf.PARAMETER, AsOf.FORM);
            return new ApiPath(path, name, title, format, parameters);
        }
    }
}
