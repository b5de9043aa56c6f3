package org.redlines.change;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.collection.AsOf;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.collection.FurtherAddress;
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

    /** Makes the address known to the description of the API. */
    @Produces
    @Singleton
    static FurtherAddress address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String version = AsOf.FORM;
        parameters.put("f", "json");
        parameters.put("from", "The earlier version: " + version + "; 0 is before the first");
        parameters.put("to", "The later version: " + version);
        parameters.putAll(ChangeFilter.describe());
        parameters.put(
                "limit",
                "The most changes on a page, from 1 to " + ChangeQuery.MAXIMUM_LIMIT + "; " + ChangeQuery.DEFAULT_LIMIT
                        + " when left out");
        parameters.put(ChangeQuery.Cursor.PARAMETER, "Where a page goes on; taken from a 'next' link");
        return new FurtherAddress(
                "/changes", "changes", "What differs between two versions of the data", Format.JSON, parameters);
    }
}
