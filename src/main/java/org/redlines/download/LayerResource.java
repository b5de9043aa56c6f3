package org.redlines.download;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.collection.AsOf;
import org.redlines.collection.FileFormats;
import org.redlines.collection.FileFormats.FileFormat;
import org.redlines.collection.ItemResource;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshots;
import org.redlines.download.Content.Contents;
import org.redlines.http.PartialContent;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Serves whole layers at stable addresses, without paging. The file extension selects the format. */
@Singleton
@Path("/layers")
public class LayerResource {

    private final Snapshots snapshots;
    private final FileFormats formats;
    private final Contents contents;
    private final FileCache cache;
    private final Responses responses;
    private final PartialContent parts;

    LayerResource(
            Snapshots snapshots,
            FileFormats formats,
            Contents contents,
            FileCache cache,
            Responses responses,
            PartialContent parts) {
        this.snapshots = snapshots;
        this.formats = formats;
        this.contents = contents;
        this.cache = cache;
        this.responses = responses;
        this.parts = parts;
    }

    /** Returns a layer as a file, whole or filtered. The name {@code redlines} stands for all layers. */
    @GET
    @Path("{name}")
    public Response get(@PathParam("name") String name, @Context HttpServerRequest request) throws IOException {
        RequestKey key = responses.key(request);
        FileName file = FileName.read(name, formats);
        LayerFormat format = file.format(formats);
        Content content = file.isEverything() ? contents.everything(key) : contents.layer(file.layer(), key, format);
        format.check(content);
        RequestKey coded = format.isCompressed() ? key.withoutCoding() : key;
        if (!format.isCached()) {
            Content requested = FullLayers.isFullLayer(key.query()) ? content.withoutRequest() : content;
            return responses.send(request, coded, represent(requested, format));
        }
        return isWholeAndCurrent(key, content)
                ? sendCached(request, coded, content, format)
                : responses.send(request, coded, represent(content, format));
    }

    // Files of earlier versions are requested rarely and are not cached.
    private boolean isWholeAndCurrent(RequestKey key, Content content) {
        return key.query().without(AsOf.PARAMETER).isEmpty()
                && content.snapshot().equals(snapshots.current());
    }

    /** A representation that is written while it is sent. */
    static Representation represent(Content content, LayerFormat format) {
        return new Representation(
                content.snapshot().tag(),
                format.format(),
                headers(content, format),
                content.bound(format),
                out -> format.write(content, out));
    }

    private Response sendCached(HttpServerRequest request, RequestKey key, Content requested, LayerFormat format)
            throws IOException {
        Content content = requested.withoutRequest();
        String name = content.name() + "." + format.extension();
        try {
            java.nio.file.Path file = cache.get(content.snapshot().tag(), name, out -> format.write(content, out));
            Representation answer = new Representation(
                    content.snapshot().tag(),
                    format.format(),
                    headers(content, format),
                    Files.size(file),
                    out -> copy(file, content, format, out));
            return parts.send(request, key, answer, file);
        } catch (NoSuchFileException e) {
            return responses.send(request, key, represent(requested, format));
        }
    }

    // If newer versions arrived meanwhile, the file may be deleted. Then it is written again from the version.
    private static void copy(java.nio.file.Path file, Content content, LayerFormat format, OutputStream out)
            throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            format.write(content, out);
            return;
        }
        try (in) {
            in.transferTo(out);
        }
    }

    private static Map<String, String> headers(Content content, LayerFormat format) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Disposition",
                "attachment; filename=\"" + content.fileName() + "." + format.extension() + "\"");
        String licences = licences(content);
        if (!licences.isEmpty()) {
            headers.put("Link", licences);
        }
        headers.put(ItemResource.CONTENT_CRS, ItemResource.header(content.crs()));
        return headers;
    }

    // Formats such as CSV cannot contain the terms of use, so they are in a header.
    private static String licences(Content content) {
        List<String> links = content.layers().stream()
                .flatMap(layer -> Licence.of(layer.collection().licence()).findUrl().stream())
                .distinct()
                .map(url -> "<" + url + ">; rel=\"license\"")
                .toList();
        return String.join(", ", links);
    }

    /** The last segment of a download's address, such as {@code claims.csv}. */
    private record FileName(String layer, String extension) {

        /**
         * Splits the segment into name and extension.
         *
         * @throws Problem 404 if it has no extension
         */
        static FileName read(String name, FileFormats formats) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                throw unknown(name, formats.list());
            }
            return new FileName(name.substring(0, dot), name.substring(dot + 1));
        }

        boolean isEverything() {
            return layer.equals(FileFormats.EVERYTHING);
        }

        /**
         * Returns the format with this extension.
         *
         * @throws Problem 404 that lists the known extensions
         */
        LayerFormat format(FileFormats formats) {
            List<FileFormat> offered = isEverything() ? formats.listForEverything() : formats.list();
            return offered.stream()
                    .filter(format -> format.extension().equals(extension))
                    .map(LayerFormat.class::cast)
                    .findFirst()
                    .orElseThrow(() -> unknown(layer, offered));
        }

        private static Problem unknown(String layer, List<FileFormat> offered) {
            return Problem.notFound("There is no file of '" + layer + "' with this extension. The extensions are: "
                    + String.join(
                            ", ", offered.stream().map(FileFormat::extension).toList()) + ".");
        }
    }
}
