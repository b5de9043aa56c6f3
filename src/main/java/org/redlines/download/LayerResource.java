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

/** Whole layers at stable addresses, never cut into pages. The extension chooses the format. */
@Singleton
@Path("/layers")
public class LayerResource {

    private final Snapshots snapshots;
    private final FileFormats formats;
    private final Contents contents;
    private final FileCache kept;
    private final Responses responses;
    private final PartialContent parts;

    LayerResource(
            Snapshots snapshots,
            FileFormats formats,
            Contents contents,
            FileCache kept,
            Responses responses,
            PartialContent parts) {
        this.snapshots = snapshots;
        this.formats = formats;
        this.contents = contents;
        this.kept = kept;
        this.responses = responses;
        this.parts = parts;
    }

    /** A layer as a file, whole or as the filter parameters select; {@code redlines} is all of them. */
    @GET
    @Path("{name}")
    public Response get(@PathParam("name") String name, @Context HttpServerRequest request) throws IOException {
        RequestKey key = responses.key(request);
        FileName file = FileName.read(name, formats);
        LayerFormat format = file.format(formats);
        Content content = file.isEverything() ? contents.everything(key) : contents.layer(file.layer(), key, format);
        format.check(content);
        RequestKey coded = format.isCompressed() ? key.withoutCoding() : key;
        if (!format.isKept()) {
            Content asked = FullLayers.isAskedBy(key.query()) ? content.forEverybody() : content;
            return responses.send(request, coded, made(asked, format));
        }
        return isWholeAndCurrent(key, content)
                ? kept(request, coded, content, format)
                : responses.send(request, coded, made(content, format));
    }

    // A file of an earlier version is asked for once in a while, and not kept.
    private boolean isWholeAndCurrent(RequestKey key, Content content) {
        return key.query().without(AsOf.PARAMETER).isEmpty()
                && content.snapshot().equals(snapshots.current());
    }

    /** The file, written when it is sent. */
    static Representation made(Content content, LayerFormat format) {
        return new Representation(
                content.snapshot().tag(),
                format.format(),
                headers(content, format),
                content.bound(format),
                out -> format.write(content, out));
    }

    private Response kept(HttpServerRequest request, RequestKey key, Content asked, LayerFormat format)
            throws IOException {
        Content content = asked.forEverybody();
        String name = content.name() + "." + format.extension();
        try {
            java.nio.file.Path file = kept.get(content.snapshot().tag(), name, out -> format.write(content, out));
            Representation answer = new Representation(
                    content.snapshot().tag(),
                    format.format(),
                    headers(content, format),
                    Files.size(file),
                    out -> copy(file, content, format, out));
            return parts.send(request, key, answer, file);
        } catch (NoSuchFileException e) {
            return responses.send(request, key, made(asked, format));
        }
    }

    // Where newer versions came meanwhile, the file may be gone; the version is still there to write it from.
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

    // Formats such as CSV have no place for the terms of use inside.
    private static String licences(Content content) {
        List<String> links = content.layers().stream()
                .flatMap(layer -> Licence.of(layer.collection().licence()).findUrl().stream())
                .distinct()
                .map(url -> "<" + url + ">; rel=\"license\"")
                .toList();
        return String.join(", ", links);
    }

    /** The last part of a download's address: {@code claims.csv}. */
    private record FileName(String layer, String extension) {

        /**
         * Splits the name.
         *
         * @throws Problem 404 when it has no extension
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
         * The format of this extension.
         *
         * @throws Problem 404 that names the known ones
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
            return Problem.notFound("There is no such file of '" + layer + "'. The files of a layer end in: "
                    + String.join(
                            ", ", offered.stream().map(FileFormat::extension).toList()) + ".");
        }
    }
}
