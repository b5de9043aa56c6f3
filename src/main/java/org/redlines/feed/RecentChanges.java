package org.redlines.feed;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeFilter;
import org.redlines.change.Changes;
import org.redlines.change.VersionRange;
import org.redlines.change.VersionRange.LayerChange;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.RequestKey;

/** Gathers a page of entries, going back from version to version. */
@Singleton
class RecentChanges {

    /** The most entries on a page. */
    static final int ENTRIES = 100;

    // Own layers make versions in which no record changes; one request does not walk through all of them.
    private static final int VERSIONS = 200;

    private final Snapshots snapshots;
    private final Changes changes;

    RecentChanges(Snapshots snapshots, Changes changes) {
        this.snapshots = snapshots;
        this.changes = changes;
    }

    /**
     * The entries from a version on backward.
     *
     * @param passed how many of the version's own entries to pass over
     */
    FeedPage page(RequestKey key, Snapshot newest, ChangeFilter filter, int passed) {
        List<Entry> entries = new ArrayList<>();
        Optional<Snapshot> snapshot = Optional.of(newest);
        FeedPage.Cursor next = null;
        for (int walked = 0; snapshot.isPresent() && next == null; walked++) {
            String identity = snapshot.get().version().identity();
            Optional<Snapshot> before = snapshots.findBefore(snapshot.get());
            int room = ENTRIES - entries.size();
            if (walked == VERSIONS) {
                next = new FeedPage.Cursor(identity, 0);
            } else {
                VersionRange span = new VersionRange(before.orElse(null), snapshot.get());
                List<Entry> found = entries(span, filter, passed, room + 1);
                entries.addAll(found.subList(0, Math.min(room, found.size())));
                next = found.size() > room ? new FeedPage.Cursor(identity, passed + room) : null;
            }
            passed = 0;
            snapshot = before;
        }
        return new FeedPage(key, newest, filter, entries, next);
    }

    private List<Entry> entries(VersionRange span, ChangeFilter filter, int passed, int limit) {
        List<LayerChange> layers = filter.ofLayers(span.listLayers()).stream()
                .filter(layer -> layer.kind() != Kind.REMOVED)
                .toList();
        List<Entry> entries = new ArrayList<>();
        layers.stream().skip(passed).limit(limit).forEach(layer -> entries.add(Entry.of(span, layer)));
        int rest = limit - entries.size();
        if (rest > 0) {
            int passedRecords = Math.max(0, passed - layers.size());
            changes.listNews(span, filter, passedRecords, rest).forEach(change -> entries.add(Entry.of(span, change)));
        }
        return entries;
    }
}
