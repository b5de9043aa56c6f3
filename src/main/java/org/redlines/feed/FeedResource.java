package org.redlines.feed;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redlines.change.ChangeFilter;
import org.redlines.change.Changes;
import org.redlines.change.Span;
import org.redlines.collection.AsOf;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Parameters;

/** New and changed records as feeds. The extension chooses the format. */
@Singleton
@Path("/feeds")
public class FeedResource {

    private final Editions editions;
    private final Changes changes;
    private final News news;
    private final Answers answers;

    FeedResource(Editions editions, Changes changes, News news, Answers answers) {
        this.editions = editions;
        this.changes = changes;
        this.news = news;
        this.answers = answers;
    }

    /** As Atom. */
    @GET
    @Path("changes.atom")
    public Response atom(@Context HttpServerRequest request) {
        return send(request, AtomFeed.FORMAT, AtomFeed::of);
    }

    /** As JSON Feed. */
    @GET
    @Path("changes.json")
    public Response json(@Context HttpServerRequest request) {
        return send(request, JsonFeed.FORMAT, JsonFeed::of);
    }

    private Response send(HttpServerRequest request, Format format, Function<FeedPage, String> writer) {
        Call call = answers.call(request);
        List<String> known = new ArrayList<>(ChangeFilter.PARAMETERS);
        known.addAll(List.of(FeedCursor.PARAMETER, AsOf.PARAMETER));
        Parameters parameters = Parameters.read(call.query(), known);
        Optional<FeedCursor> after = parameters.find(FeedCursor.PARAMETER).map(FeedCursor::read);
        Edition served = editions.current();
        // Also where a cursor follows: an address is kept for as long as its asOf says.
        Edition asked = editions.asked(call);
        Edition newest = after.map(cursor -> editions.named(FeedCursor.PARAMETER, cursor.version()))
                .orElse(asked);
        ChangeFilter filter = ChangeFilter.read(parameters, new Span(null, served), changes);
        FeedPage page =
                news.page(call, newest, filter, after.map(FeedCursor::passed).orElse(0));
        byte[] bytes = writer.apply(page).getBytes(StandardCharsets.UTF_8);
        return answers.send(request, call, Answer.small(served.tag(), format, out -> out.write(bytes)));
    }
}
