package org.redlines.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.change.ChangeQuery.ChangeFilter;
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
}
