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
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.change.Changes;
import org.redlines.change.VersionRange;
import org.redlines.change.VersionRange.LayerChange;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.feed.FeedPage.Entry;
import org.redlines.http.Format;
import org.redlines.http.Parameters;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Serves new and changed records as feeds. The file extension selects the format. */
@Singleton
@Path("/feeds")
public class FeedResource {

    /** The most entries on a page. */
    private static final int MAX_ENTRIES = 100;

    // The most versions that one request reads. Imports create versions in which no record changes.
    private static final int MAX_VERSIONS = 200;

    private final Snapshots snapshots;
    private final Changes changes;
    private final Responses responses;

    FeedResource(Snapshots snapshots, Changes changes, Responses responses) {
        this.snapshots = snapshots;
        this.changes = changes;
        this.responses = responses;
    }

    /** Returns the feed as Atom. */
    @GET
    @Path("changes.atom")
    public Response atom(@Context HttpServerRequest request) {
        return send(request, AtomFeed.FORMAT, AtomFeed::of);
    }

    /** Returns the feed as JSON Feed. */
    @GET
    @Path("changes.json")
    public Response json(@Context HttpServerRequest request) {
        return send(request, JsonFeed.FORMAT, JsonFeed::of);
    }

    private Response send(HttpServerRequest request, Format format, Function<FeedPage, String> writer) {
        RequestKey key = responses.key(request);
        List<String> known = new ArrayList<>(ChangeFilter.PARAMETERS);
        known.addAll(List.of(FeedPage.Cursor.PARAMETER, AsOf.PARAMETER));
        Parameters parameters = Parameters.read(key.query(), known);
        Optional<FeedPage.Cursor> after =
                parameters.find(FeedPage.Cursor.PARAMETER).map(FeedPage.Cursor::read);
        Snapshot served = snapshots.current();
        // This is checked even if there is a cursor, because the lifetime of the response depends on asOf.
        Snapshot requested = snapshots.requested(key);
        Snapshot newest = after.map(cursor -> snapshots.named(FeedPage.Cursor.PARAMETER, cursor.version()))
                .orElse(requested);
        ChangeFilter filter = ChangeFilter.read(parameters, new VersionRange(null, served), changes);
        FeedPage page =
                page(key, newest, filter, after.map(FeedPage.Cursor::skipped).orElse(0));
        byte[] bytes = writer.apply(page).getBytes(StandardCharsets.UTF_8);
        return responses.send(request, key, Representation.small(served.tag(), format, out -> out.write(bytes)));
    }

    // Collects the entries of a version and of earlier versions. The first entries of the version are skipped.
    private FeedPage page(RequestKey key, Snapshot newest, ChangeFilter filter, int skipped) {
        List<Entry> entries = new ArrayList<>();
        Optional<Snapshot> snapshot = Optional.of(newest);
        FeedPage.Cursor next = null;
        for (int count = 0; snapshot.isPresent() && next == null; count++) {
            String identity = snapshot.get().version().identity();
            Optional<Snapshot> before = snapshots.findBefore(snapshot.get());
            int free = MAX_ENTRIES - entries.size();
            if (count == MAX_VERSIONS) {
                next = new FeedPage.Cursor(identity, 0);
            } else {
                VersionRange span = new VersionRange(before.orElse(null), snapshot.get());
                List<Entry> found = entries(span, filter, skipped, free + 1);
                entries.addAll(found.subList(0, Math.min(free, found.size())));
                next = found.size() > free ? new FeedPage.Cursor(identity, skipped + free) : null;
            }
            skipped = 0;
            snapshot = before;
        }
        return new FeedPage(key, newest, filter, entries, next);
    }

    private List<Entry> entries(VersionRange span, ChangeFilter filter, int skipped, int limit) {
        List<LayerChange> layers = filter.ofLayers(span.listLayers()).stream()
                .filter(layer -> layer.kind() != Kind.REMOVED)
                .toList();
        List<Entry> entries = new ArrayList<>();
        layers.stream().skip(skipped).limit(limit).forEach(layer -> entries.add(Entry.of(span, layer)));
        int rest = limit - entries.size();
        if (rest > 0) {
            int skippedRecords = Math.max(0, skipped - layers.size());
            changes.listRecent(span, filter, skippedRecords, rest)
                    .forEach(change -> entries.add(Entry.of(span, change)));
        }
        return entries;
    }

    @Produces
    @Singleton
    static ApiPath atomAddress() {
        return address("/feeds/changes.atom", "feedAtom", "Atom", AtomFeed.FORMAT);
    }

    @Produces
    @Singleton
    static ApiPath jsonAddress() {
        return address("/feeds/changes.json", "feedJson", "JSON Feed", JsonFeed.FORMAT);
    }

    private static ApiPath address(String path, String name, String kind, Format format) {
        Map<String, String> parameters = new TreeMap<>(ChangeFilter.describe());
        parameters.put(FeedPage.Cursor.PARAMETER, "Where older entries are; taken from a 'next' link");
        parameters.put(AsOf.PARAMETER, "The feed as it was when this version was served");
        return new ApiPath(path, name, "New and changed records as " + kind, format, parameters);
    }
}
