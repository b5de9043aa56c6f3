package org.redlines.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.redlines.feed.FeedPage.Entry;
import org.redlines.http.Format;
import org.redlines.texts.Texts;

/** Writes a page of a feed as Atom (RFC 4287), with paging by RFC 5005. */
final class AtomFeed {

    static final Format FORMAT = new Format("atom", "application/atom+xml", List.of("application/xml", "text/xml"));

    // The characters that XML 1.0 cannot contain.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final FeedPage page;

    private AtomFeed(FeedPage page) {
        this.page = page;
    }

    static String of(FeedPage page) {
        try {
            return new WireFeedOutput().outputString(new AtomFeed(page).feed());
        } catch (FeedException e) {
            throw new IllegalStateException("The feed cannot be written.", e);
        }
    }

    private Feed feed() {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(page.id());
        feed.setTitle(page.title());
        feed.setSubtitle(text(page.description()));
        feed.setUpdated(Date.from(page.updated()));
        Person author = new Person();
        author.setName("Redlines");
        feed.setAuthors(List.of(author));
        feed.setRights(Texts.get("feedRights"));
        feed.setAlternateLinks(List.of(link("alternate", page.key().link("/"), Format.HTML.mediaType())));
        feed.setOtherLinks(links());
        feed.setEntries(page.entries().stream().map(this::entry).toList());
        return feed;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        links.add(link("self", page.key().self(), FORMAT.mediaType()));
        links.add(link("first", page.first(), FORMAT.mediaType()));
        if (page.next() != null) {
            links.add(link("next", page.nextLink(), FORMAT.mediaType()));
        }
        return links;
    }

    private com.rometools.rome.feed.atom.Entry entry(Entry entry) {
        com.rometools.rome.feed.atom.Entry written = new com.rometools.rome.feed.atom.Entry();
        written.setId(entry.id());
        written.setTitle(writable(entry.title()));
        written.setUpdated(Date.from(entry.updated()));
        written.setSummary(text(entry.summary()));
        written.setRights(writable(entry.rights()));
        written.setCategories(categories(entry));
        written.setAlternateLinks(
                List.of(link("alternate", page.key().link(entry.path() + "?f=html"), Format.HTML.mediaType())));
        List<Link> others = new ArrayList<>();
        String json = (entry.feature() == null ? Format.JSON : Format.GEOJSON).mediaType();
        // RFC 7089 and RFC 5829 define the relations to permanent and earlier versions.
        others.add(link("memento", page.key().link(entry.versionedPath()), json));
        if (entry.pathBefore() != null) {
            others.add(link("predecessor-version", page.key().link(entry.pathBefore()), json));
        }
        entry.licence().findUrl().ifPresent(url -> others.add(link("license", url, Format.HTML.mediaType())));
        written.setOtherLinks(others);
        return written;
    }

    private static List<Category> categories(Entry entry) {
        List<Category> categories = new ArrayList<>();
        categories.add(category(entry.collection().id(), entry.collection().title()));
        if (entry.actor() != null) {
            categories.add(category(entry.actor(), null));
        }
        return categories;
    }

    private static Category category(String term, String label) {
        Category category = new Category();
        category.setTerm(writable(term));
        category.setLabel(label == null ? null : writable(label));
        return category;
    }

    private static Link link(String rel, String href, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }

    private static Content text(String text) {
        Content content = new Content();
        content.setType("text");
        content.setValue(writable(text));
        return content;
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }
}
