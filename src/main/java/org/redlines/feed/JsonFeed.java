package org.redlines.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.redlines.feed.FeedPage.Entry;
import org.redlines.http.Format;
import org.redlines.texts.Texts;

/** Writes a page of a feed as JSON Feed 1.1. Members that the format does not define are in {@code _redlines}. */
final class JsonFeed {

    static final Format FORMAT = new Format("json", "application/feed+json", List.of("application/json", "text/json"));

    private final FeedPage page;

    private JsonFeed(FeedPage page) {
        this.page = page;
    }

    static String of(FeedPage page) {
        return new JsonFeed(page).feed().toString();
    }

    private ObjectNode feed() {
        ObjectNode feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1")
                .put("title", page.title())
                .put("home_page_url", page.key().link("/"))
                .put("feed_url", page.first())
                .put("description", page.description())
                .put("language", Texts.language());
        if (page.next() != null) {
            feed.put("next_url", page.nextLink());
        }
        feed.putArray("authors")
                .addObject()
                .put("name", "Redlines")
                .put("url", page.key().link("/"));
        ArrayNode items = feed.putArray("items");
        page.entries().forEach(entry -> item(items.addObject(), entry));
        return feed;
    }

    private void item(ObjectNode item, Entry entry) {
        item.put("id", entry.id())
                .put("url", page.key().link(entry.path()))
                .put("title", entry.title())
                .put("content_text", entry.summary())
                .put("date_modified", entry.updated().toString());
        ArrayNode tags = item.putArray("tags").add(entry.collection().id());
        if (entry.actor() != null) {
            tags.add(entry.actor());
        }
        ObjectNode more = item.putObject("_redlines");
        more.put("about", page.key().link("/"))
                .put("collection", entry.collection().id())
                .put("feature", entry.feature())
                .put("actor", entry.actor())
                .put("change", entry.kind().id())
                .put("version", entry.span().to().version().number())
                .put("versionIdentity", entry.span().to().version().identity())
                .put("versioned_url", page.key().link(entry.versionedPath()))
                .put("licence", entry.collection().licence())
                .put("licence_url", entry.licence().url())
                .put("attribution", entry.collection().attribution());
        if (entry.pathBefore() != null) {
            more.put("predecessor_url", page.key().link(entry.pathBefore()));
        }
    }
}
