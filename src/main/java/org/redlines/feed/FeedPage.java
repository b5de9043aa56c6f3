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
 * @param snapshot the newest version it can speak of
 * @param entries newest first
 * @param next where older entries are; null when these are the last
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

    /** Names the feed, whatever its format and page. */
    String id() {
        String name = "redlines/changes/" + filter.collection() + "/" + filter.actor();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Instant updated() {
        return entries.isEmpty()
                ? snapshot.version().publishedAt().truncatedTo(ChronoUnit.SECONDS)
                : entries.get(0).updated();
    }

    /** The feed's first page. */
    String first() {
        return key.link(query().behind(key.path()));
    }

    /** The page with older entries; null when there is none. */
    String nextLink() {
        return next == null
                ? null
                : key.link(query().with(Cursor.PARAMETER, next.toString()).behind(key.path()));
    }

    private QueryString query() {
        return QueryString.EMPTY.with("collection", filter.collection()).with("actor", filter.actor());
    }

    /**
     * Where a page of a feed begins.
     *
     * @param version identity of the version whose entries are next
     * @param passed how many of them are on the pages before
     */
    record Cursor(String version, int passed) {

        static final String PARAMETER = "after";

        private static final Pattern FORM = Pattern.compile("([0-9]{1,9}\\.[0-9a-f]{6})-([0-9]{1,9})");

        static Cursor read(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw Problem.badParameter(PARAMETER, text, "the value that a 'next' link holds");
            }
            return new Cursor(parts.group(1), Integer.parseInt(parts.group(2)));
        }

        @Override
        public String toString() {
            return version + "-" + passed;
        }
    }

    /**
     * A record, or an imported layer, as one version made it.
     *
     * @param span the version, and the one before it
     * @param kind whether it is new or changed
     * @param feature id of the feature; null for a layer
     * @param actor id of the actor whose record it is; null when it is nobody's
     * @param title attributed
     * @param summary what became of it, then its own words
     * @param path its address below the server's base, in whatever version is served
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
            String places = change.moved() ? changed.isEmpty() ? "geometry" : changed + ", geometry" : changed;
            String key = change.kind() == Kind.ADDED ? "feedNew" : places.isEmpty() ? "feedChanged" : "feedChangedIn";
            String news = Texts.get(key, "version", String.valueOf(number(span)), "properties", places);
            return new Entry(
                    span,
                    change.kind(),
                    change.collection(),
                    change.id(),
                    change.properties().path("actor").textValue(),
                    change.title(),
                    (news + " " + change.summary()).strip(),
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
         * Names this entry for ever and on every server of the same version (RFC 4287, 4.2.6): a UUID of
         * version, content and record.
         */
        String id() {
            String name = "redlines/" + number(span) + "/" + span.to().version().contentHash() + "/" + collection.id()
                    + "/" + (feature == null ? "" : feature);
            return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        /** When the version was published. */
        Instant updated() {
            return span.to().version().publishedAt().truncatedTo(ChronoUnit.SECONDS);
        }

        /** Its address in the version that made it. */
        String versionedPath() {
            return AsOf.at(span.to().version(), path);
        }

        /** Its address in the version before; null when it is new. */
        String pathBefore() {
            return kind == Kind.ADDED ? null : AsOf.at(span.from().version(), path);
        }

        Licence licence() {
            return Licence.of(collection.licence());
        }

        /** Licence and whom to name, in a line. */
        String rights() {
            return licence().inWords() + ". " + collection.attribution();
        }
    }
}
