package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Sends the documents that describe the API: their parameters are {@code f} and {@code asOf}. */
@Singleton
public class Documents {

    /** Makes the JSON of a document; the collection is null when it is about the whole API. */
    @FunctionalInterface
    public interface Maker {
        JsonNode make(RequestKey key, Snapshot snapshot, Collection collection);
    }

    private final Snapshots snapshots;
    private final DocumentPages pages;
    private final Responses responses;

    Documents(Snapshots snapshots, DocumentPages pages, Responses responses) {
        this.snapshots = snapshots;
        this.pages = pages;
        this.responses = responses;
    }

    /**
     * Sends the document, or its HTML page, as the request wishes; programs come first.
     *
     * @param collectionId what it is about; null when it is about the whole API
     */
    public Response send(
            HttpServerRequest request, Document.Kind kind, String collectionId, Format offered, Maker document) {
        return send(request, kind, collectionId, List.of(offered, Format.HTML), document);
    }

    /** Sends only the HTML page of a document about the whole API. */
    public Response sendPage(HttpServerRequest request, Document.Kind kind, Maker document) {
        return send(request, kind, null, List.of(Format.HTML), document);
    }

    private Response send(
            HttpServerRequest request, Document.Kind kind, String collectionId, List<Format> offered, Maker document) {
        RequestKey asked = responses.key(request);
        Parameters parameters = Parameters.read(asked.query(), List.of("f", AsOf.PARAMETER));
        // Java's own client asks for HTML first when it only wants the description: a page of it is for
        // who names it.
        boolean byName = kind != Document.Kind.API || parameters.find("f").isPresent();
        Format format = Negotiation.choose(parameters, asked.accept(), byName ? offered : offered.subList(0, 1));
        Snapshot snapshot = snapshots.asked(asked);
        RequestKey key = AsOf.pin(asked, snapshot);
        Collection collection = collectionId == null ? null : snapshot.get(collectionId);
        JsonNode json = document.make(format == Format.HTML ? key.with("f", "json") : key, snapshot, collection);
        Representation answer = format == Format.HTML
                ? pages.represent(new Document(kind, key, snapshot, collection, json))
                : small(snapshot, format, json.toString());
        String links = Links.header(key, format, offered, collection);
        return responses.send(request, asked, links.isEmpty() ? answer : answer.with("Link", links));
    }

    private static Representation small(Snapshot snapshot, Format format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Representation.small(snapshot.tag(), format, out -> out.write(bytes));
    }
}
