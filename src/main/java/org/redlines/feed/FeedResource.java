package org.redlines.feed;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.redlines.change.ChangeFilter;
import org.redlines.change.Changes;
import org.redlines.change.VersionRange;
import org.redlines.collection.AsOf;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.collection.FurtherAddress;
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
    private final RecentChanges news;
    private final Answers answers;

    FeedResource(Editions editions, Changes changes, RecentChanges news, Answers answers) {
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
        known.addAll(List.of(FeedPage.Cursor.PARAMETER, AsOf.PARAMETER));
        Parameters parameters = Parameters.read(call.query(), known);
        Optional<FeedPage.Cursor> after =
                parameters.find(FeedPage.Cursor.PARAMETER).map(FeedPage.Cursor::read);
        Edition served = editions.current();
        // Also where a cursor follows: an address is kept for as long as its asOf says.
        Edition asked = editions.asked(call);
        Edition newest = after.map(cursor -> editions.named(FeedPage.Cursor.PARAMETER, cursor.version()))
                .orElse(asked);
        ChangeFilter filter = ChangeFilter.read(parameters, new VersionRange(null, served), changes);
        FeedPage page = news.page(
                call, newest, filter, after.map(FeedPage.Cursor::passed).orElse(0));
        byte[] bytes = writer.apply(page).getBytes(StandardCharsets.UTF_8);
        return answers.send(request, call, Answer.small(served.tag(), format, out -> out.write(bytes)));
    }

    @Produces
    @Singleton
    static FurtherAddress atomAddress() {
        return address("/feeds/changes.atom", "feedAtom", "Atom", AtomFeed.FORMAT);
    }

    @Produces
    @Singleton
    static FurtherAddress jsonAddress() {
        return address("/feeds/changes.json", "feedJson", "JSON Feed", JsonFeed.FORMAT);
    }

    private static FurtherAddress address(String path, String name, String kind, Format format) {
        Map<String, String> parameters = new TreeMap<>(ChangeFilter.describe());
        parameters.put(FeedPage.Cursor.PARAMETER, "Where older entries are; taken from a 'next' link");
        parameters.put(AsOf.PARAMETER, "The feed as it was when this version was served");
        return new FurtherAddress(path, name, "New and changed records as " + kind, format, parameters);
    }
}
