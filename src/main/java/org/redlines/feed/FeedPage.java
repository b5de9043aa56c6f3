package org.redlines.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.change.Change;
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.change.VersionRange;
import org.redlines.change.VersionRange.LayerChange;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.http.Problem;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * A page of a feed.
 *
 * @param snapshot the newest version on the page
 * @param entries newest first
 * @param next cursor of the older entries; null on the last page
 */
record FeedPage(RequestKey key, Snapshot snapshot, ChangeFilter filter, List<Entry> entries, Cursor next) {

    String title() {
        String title = Texts.get("feedTitle");
        for (String what : new String[] {filter.collection(), filter.actor()}) {
            title = what == null ? title : Texts.get("feedTitleOf", "title", title, "what", what);
        }
        return title;
    }

    String description() {
        return Texts.get("feedDescription");
    }

    /** The id of the feed, the same in all formats and on all pages. */
    String id() {
        String name = "redlines/changes/" + filter.collection() + "/" + filter.actor();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Instant updated() {
        return entries.isEmpty()
                ? snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS)
                : entries.get(0).updated();
    }

    /** The address of the first page. */
    String first() {
        return key.link(query().behind(key.path()));
    }

    /** The address of the page with older entries; null if there is none. */
    String nextLink() {
        return next == null
                ? null
                : key.link(query().with(Cursor.PARAMETER, next.toString()).behind(key.path()));
    }

    private QueryString query() {
        return QueryString.EMPTY.with("collection", filter.collection()).with("actor", filter.actor());
    }

    /**
     * The point at which a page begins.
     *
     * @param version identity of the version of the first entry
     * @param skipped number of this version's entries on earlier pages
     */
    record Cursor(String version, int skipped) {

        static final String PARAMETER = "after";

        private static final Pattern FORM = Pattern.compile("([0-9]{1,9}\\.[0-9a-f]{6})-([0-9]{1,9})");

        static Cursor read(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw Problem.badParameter(PARAMETER, text, "the value from a 'next' link");
            }
            return new Cursor(parts.group(1), Integer.parseInt(parts.group(2)));
        }

        @Override
        public String toString() {
            return version + "-" + skipped;
        }
    }

    /**
     * A record or imported layer that a version added or changed.
     *
     * @param span the version and the version before it
     * @param kind added or changed
     * @param feature id of the feature; null for a layer
     * @param actor id of the actor whose record it is; null if there is none
     * @param title title with the actor's name
     * @param summary what changed, then the record's own summary
     * @param path path below the base URL, without a version
     */
    record Entry(
            VersionRange span,
            Kind kind,
            Collection collection,
            String feature,
            String actor,
            String title,
            String summary,
            String path) {
        static Entry of(VersionRange span, Change change) {
            String changed = String.join(", ", change.listChangedProperties());
            String fields = change.moved() ? changed.isEmpty() ? "geometry" : changed + ", geometry" : changed;
            String key = change.kind() == Kind.ADDED ? "feedNew" : fields.isEmpty() ? "feedChanged" : "feedChangedIn";
            String text = Texts.get(key, "version", String.valueOf(number(span)), "properties", fields);
            return new Entry(
                    span,
                    change.kind(),
                    change.collection(),
                    change.id(),
                    change.properties().path("actor").textValue(),
                    change.title(),
                    (text + " " + change.summary()).strip(),
                    change.path());
        }

        static Entry of(VersionRange span, LayerChange layer) {
            return new Entry(
                    span,
                    layer.kind(),
                    layer.collection(),
                    null,
                    null,
                    layer.collection().title(),
                    Texts.get(
                            layer.kind() == Kind.ADDED ? "feedNewLayer" : "feedChangedLayer",
                            "version",
                            String.valueOf(number(span)),
                            "count",
                            layer.after()),
                    layer.collection().path());
        }

        private static int number(VersionRange span) {
            return span.to().version().number();
        }

        /**
         * The permanent id of the entry, equal on every server with this version (RFC 4287, 4.2.6): a UUID made from
         * the version's number and content hash, and the record.
         */
        String id() {
            String name = "redlines/" + number(span) + "/" + span.to().version().contentHash() + "/" + collection.id()
                    + "/" + (feature == null ? "" : feature);
            return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        /** The time at which the version was published. */
        Instant updated() {
            return span.to().version().publishedAt().truncatedTo(ChronoUnit.SECONDS);
        }

        /** The record's path in the version that added or changed it. */
        String versionedPath() {
            return AsOf.at(span.to().version(), path);
        }

        /** The record's path in the version before; null if it was added. */
        String pathBefore() {
            return kind == Kind.ADDED ? null : AsOf.at(span.from().version(), path);
        }

        Licence licence() {
            return Licence.of(collection.licence());
        }

        /** Licence and attribution in one line. */
        String rights() {
            return licence().inWords() + ". " + collection.attribution();
        }
    }
}
