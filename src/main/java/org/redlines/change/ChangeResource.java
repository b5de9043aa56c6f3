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
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Serves the differences between two published versions; by default between the last two. */
@Singleton
@Path("/changes")
public class ChangeResource {

    private final Snapshots snapshots;
    private final Changes changes;
    private final Responses responses;

    ChangeResource(Snapshots snapshots, Changes changes, Responses responses) {
        this.snapshots = snapshots;
        this.changes = changes;
        this.responses = responses;
    }

    /** Returns a page of changes with the counts of all changes. */
    @GET
    public Response list(@Context HttpServerRequest request) {
        RequestKey key = responses.key(request);
        Parameters parameters = Parameters.read(key.query(), ChangeQuery.parameters());
        Format format = Negotiation.choose(parameters, key.accept(), List.of(Format.JSON));
        Snapshot served = snapshots.current();
        ChangeQuery query = ChangeQuery.read(parameters, snapshots, changes);
        byte[] document = document(key, query);
        return responses.send(request, key, Representation.small(served.tag(), format, out -> out.write(document)));
    }

    private byte[] document(RequestKey key, ChangeQuery query) {
        // One more than the limit shows whether there is a next page.
        List<Change> found = changes.list(query.span(), query.filter(), query.after(), query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<Change> page = more ? found.subList(0, query.limit()) : found;
        return new ChangeDocument(key, query)
                .of(changes.count(query.span(), query.filter()), page, more)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the address known to the description of the API. */
    @Produces
    @Singleton
    static ApiPath address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String version = AsOf.FORM;
        parameters.put("f", "json");
        parameters.put("from", "The earlier version: " + version + "; 0 is before the first");
        parameters.put("to", "The later version: " + version);
        parameters.putAll(ChangeFilter.describe());
        parameters.put(
                "limit",
                "The most changes on a page, from 1 to " + ChangeQuery.MAX_LIMIT + "; " + ChangeQuery.DEFAULT_LIMIT
                        + " when left out");
        parameters.put(ChangeQuery.Cursor.PARAMETER, "Where a page goes on; taken from a 'next' link");
        return new ApiPath(
                "/changes", "changes", "The difference between two versions of the data", Format.JSON, parameters);
    }
}
