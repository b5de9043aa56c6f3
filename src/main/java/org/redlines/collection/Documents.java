package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** Sends the documents that describe the API: their parameters are {@code f} and {@code asOf}. */
@Singleton
public class Documents {

    /** Makes the JSON of a document; the collection is null when it is about the whole API. */
    @FunctionalInterface
    public interface Maker {
        JsonNode make(Call call, Edition edition, Collection collection);
    }

    private final Editions editions;
    private final DocumentPages pages;
    private final Answers answers;

    Documents(Editions editions, DocumentPages pages, Answers answers) {
        this.editions = editions;
        this.pages = pages;
        this.answers = answers;
    }

    /**
     * Sends the document, or its page to read, as the request wishes; programs come first.
     *
     * @param collectionId what it is about; null when it is about the whole API
     */
    public Response send(
            HttpServerRequest request, Document.Kind kind, String collectionId, Format offered, Maker document) {
        return send(request, kind, collectionId, List.of(offered, Format.HTML), document);
    }

    /** Sends only the page to read of a document about the whole API. */
    public Response sendPage(HttpServerRequest request, Document.Kind kind, Maker document) {
        return send(request, kind, null, List.of(Format.HTML), document);
    }

    private Response send(
            HttpServerRequest request, Document.Kind kind, String collectionId, List<Format> offered, Maker document) {
        Call asked = answers.call(request);
        Parameters parameters = Parameters.read(asked.query(), List.of("f", AsOf.PARAMETER));
        // Java's own client asks for HTML first when it only wants the description: a page of it is for
        // who names it.
        boolean byName = kind != Document.Kind.API || parameters.find("f").isPresent();
        Format format = Negotiation.choose(parameters, asked.accept(), byName ? offered : offered.subList(0, 1));
        Edition edition = editions.asked(asked);
        Call call = AsOf.pin(asked, edition);
        Collection collection = collectionId == null ? null : edition.get(collectionId);
        JsonNode json = document.make(format == Format.HTML ? call.with("f", "json") : call, edition, collection);
        Answer answer = format == Format.HTML
                ? page(new Document(kind, call, edition, collection, json))
                : small(edition, format, json.toString());
        String links = LinkHeader.of(call, format, offered, collection);
        return answers.send(request, asked, links.isEmpty() ? answer : answer.with("Link", links));
    }

    /** The document's page to read. */
    Answer page(Document document) {
        Answer answer = small(document.edition(), Format.HTML, pages.render(document));
        for (Map.Entry<String, String> header : pages.headers(document).entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static Answer small(Edition edition, Format format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Answer.small(edition.tag(), format, out -> out.write(bytes));
    }
}
