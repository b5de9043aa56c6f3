package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.redlines.collection.Document.DocumentPages;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Sends the documents that describe the API. They accept the parameters {@code f} and {@code asOf}. */
@Singleton
public class Documents {

    /** Creates the JSON of a document. The collection is null if the document describes the whole API. */
    @FunctionalInterface
    public interface Maker {
        JsonNode make(RequestKey key, Snapshot snapshot, Collection collection);
    }

    /** Creates the JSON of a result that is computed from parameters. */
    @FunctionalInterface
    public interface Answer {
        JsonNode make(RequestKey key, Snapshot snapshot, Parameters parameters);
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Format> OFFERED = List.of(Format.JSON, Format.HTML);

    private final Snapshots snapshots;
    private final DocumentPages pages;
    private final Responses responses;

    Documents(Snapshots snapshots, DocumentPages pages, Responses responses) {
        this.snapshots = snapshots;
        this.pages = pages;
        this.responses = responses;
    }

    /**
     * Sends the document as JSON or HTML, by content negotiation. JSON is the default.
     *
     * @param collectionId id of the collection that it describes; null for the whole API
     */
    public Response send(
            HttpServerRequest request, Document.Kind kind, String collectionId, Format offered, Maker document) {
        return send(request, kind, collectionId, List.of(offered, Format.HTML), document);
    }

    /** Sends a document about the whole API that exists only as HTML. */
    public Response sendPage(HttpServerRequest request, Document.Kind kind, Maker document) {
        return send(request, kind, null, List.of(Format.HTML), document);
    }

    /**
     * Sends a computed result as JSON or HTML, by content negotiation.
     *
     * @param names the accepted parameters, beside {@code f} and {@code asOf}
     * @param isPublishedData whether the parameters ask only about published data; a result that contains the reader's own
     *     choices is not cached and has no validator
     */
    public Response answer(
            HttpServerRequest request,
            Document.Kind kind,
            Function<Snapshot, List<String>> names,
            Predicate<Parameters> isPublishedData,
            Answer answer) {
        RequestKey requested = responses.key(request);
        Snapshot snapshot = snapshots.requested(requested);
        Set<String> allowed = new LinkedHashSet<>(List.of("f", AsOf.PARAMETER));
        allowed.addAll(names.apply(snapshot));
        Parameters parameters = Parameters.read(requested.query(), allowed);
        Format format = Negotiation.choose(parameters, requested.accept(), OFFERED);
        RequestKey key = AsOf.pin(requested, snapshot);
        JsonNode json = answer.make(format == Format.HTML ? key.with("f", "json") : key, snapshot, parameters);
        Representation complete = format == Format.HTML
                ? pages.represent(new Document(kind, key, snapshot, null, json))
                : small(snapshot, format, json);
        String links = Links.header(key, format, OFFERED, null);
        Representation sent = isPublishedData.test(parameters)
                ? complete
                : new Representation(null, complete.format(), complete.headers(), complete.bound(), complete.body());
        return responses.send(request, requested, sent.with("Link", links));
    }

    private Response send(
            HttpServerRequest request, Document.Kind kind, String collectionId, List<Format> offered, Maker document) {
        RequestKey requested = responses.key(request);
        Parameters parameters = Parameters.read(requested.query(), List.of("f", AsOf.PARAMETER));
        // Java's HTTP client prefers HTML by default, even when it asks for the OpenAPI document. That page is sent
        // only for an explicit {@code f=html}.
        boolean byName = kind != Document.Kind.API || parameters.find("f").isPresent();
        Format format = Negotiation.choose(parameters, requested.accept(), byName ? offered : offered.subList(0, 1));
        Snapshot snapshot = snapshots.requested(requested);
        RequestKey key = AsOf.pin(requested, snapshot);
        Collection collection = collectionId == null ? null : snapshot.get(collectionId);
        JsonNode json = document.make(format == Format.HTML ? key.with("f", "json") : key, snapshot, collection);
        Representation answer = format == Format.HTML
                ? pages.represent(new Document(kind, key, snapshot, collection, json))
                : small(snapshot, format, json);
        String links = Links.header(key, format, offered, collection);
        return responses.send(request, requested, links.isEmpty() ? answer : answer.with("Link", links));
    }

    private static Representation small(Snapshot snapshot, Format format, JsonNode json) {
        return Representation.small(snapshot.tag(), format, out -> out.write(JSON.writeValueAsBytes(json)));
    }
}
