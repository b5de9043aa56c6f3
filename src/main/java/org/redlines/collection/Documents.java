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

/** Sends the documents that describe the API: their parameters are {@code f} and {@code asOf}. */
@Singleton
public class Documents {

    /** Makes the JSON of a document; the collection is null when it is about the whole API. */
    @FunctionalInterface
    public interface Maker {
        JsonNode make(RequestKey key, Snapshot snapshot, Collection collection);
    }

    /** Makes the JSON of what is computed for parameters of its own. */
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

    /**
     * Sends what is computed for the parameters of the request, as JSON or as the page of it.
     *
     * @param names the parameters that there are, beside {@code f} and {@code asOf}
     * @param isOurs whether an answer to these parameters says what the version says; what the reader changed in it is
     *     neither kept nor validated
     */
    public Response answer(
            HttpServerRequest request,
            Document.Kind kind,
            Function<Snapshot, List<String>> names,
            Predicate<Parameters> isOurs,
            Answer answer) {
        RequestKey asked = responses.key(request);
        Snapshot snapshot = snapshots.asked(asked);
        Set<String> allowed = new LinkedHashSet<>(List.of("f", AsOf.PARAMETER));
        allowed.addAll(names.apply(snapshot));
        Parameters parameters = Parameters.read(asked.query(), allowed);
        Format format = Negotiation.choose(parameters, asked.accept(), OFFERED);
        RequestKey key = AsOf.pin(asked, snapshot);
        JsonNode json = answer.make(format == Format.HTML ? key.with("f", "json") : key, snapshot, parameters);
        Representation made = format == Format.HTML
                ? pages.represent(new Document(kind, key, snapshot, null, json))
                : small(snapshot, format, json);
        String links = Links.header(key, format, OFFERED, null);
        Representation kept = isOurs.test(parameters)
                ? made
                : new Representation(null, made.format(), made.headers(), made.bound(), made.body());
        return responses.send(request, asked, kept.with("Link", links));
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
                : small(snapshot, format, json);
        String links = Links.header(key, format, offered, collection);
        return responses.send(request, asked, links.isEmpty() ? answer : answer.with("Link", links));
    }

    private static Representation small(Snapshot snapshot, Format format, JsonNode json) {
        return Representation.small(snapshot.tag(), format, out -> out.write(JSON.writeValueAsBytes(json)));
    }
}
