package org.redlines.change;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** What one published version has otherwise than another: by default, the last two. */
@Singleton
@Path("/changes")
public class ChangeResource {

    private final Editions editions;
    private final Changes changes;
    private final Answers answers;

    ChangeResource(Editions editions, Changes changes, Answers answers) {
        this.editions = editions;
        this.changes = changes;
        this.answers = answers;
    }

    /** A page of changes, with the counts of all. */
    @GET
    public Response list(@Context HttpServerRequest request) {
        Call call = answers.call(request);
        Parameters parameters = Parameters.read(call.query(), ChangeQuery.parameters());
        Format format = Negotiation.choose(parameters, call.accept(), List.of(Format.JSON));
        Edition served = editions.current();
        ChangeQuery query = ChangeQuery.read(parameters, editions, changes);
        byte[] document = document(call, query);
        return answers.send(request, call, Answer.small(served.tag(), format, out -> out.write(document)));
    }

    private byte[] document(Call call, ChangeQuery query) {
        // One more than asked for tells whether there is a next page.
        List<Change> found = changes.list(query.span(), query.filter(), query.after(), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Change> page = more ? found.subList(0, query.limit()) : found;
        return new ChangeDocument(call, query)
                .of(changes.count(query.span(), query.filter()), page, more)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
