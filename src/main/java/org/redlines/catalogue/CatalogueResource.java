package org.redlines.catalogue;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.collection.FileFormats;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** The catalogue for data portals. */
@Singleton
@Path("/catalogue.jsonld")
public class CatalogueResource {

    static final Format JSON_LD = new Format("jsonld", "application/ld+json", List.of("application/json", "text/json"));

    private final Editions editions;
    private final FileFormats files;
    private final Answers answers;

    CatalogueResource(Editions editions, FileFormats files, Answers answers) {
        this.editions = editions;
        this.files = files;
        this.answers = answers;
    }

    /** The whole catalogue. */
    @GET
    public Response get(@Context HttpServerRequest request) {
        Call call = answers.call(request);
        Parameters parameters = Parameters.read(call.query(), List.of(AsOf.PARAMETER));
        Format format = Negotiation.choose(parameters, call.accept(), List.of(JSON_LD));
        Edition edition = editions.asked(call);
        byte[] document = Dcat.of(AsOf.pin(call, edition), edition, files.list())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return answers.send(request, call, Answer.small(edition.tag(), format, out -> out.write(document)));
    }
}
