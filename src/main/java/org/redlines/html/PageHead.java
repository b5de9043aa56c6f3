package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.redlines.catalogue.SchemaOrg;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;
import org.redlines.version.Version;

/**
 * What every HTML page has around its content.
 *
 * @param title of the page and the browser's tab
 * @param description for search engines; at most a sentence or two
 * @param crumbs the way here from the API's root
 * @param canonical the address that stands for this page in search engines
 * @param alternates the same in other representations
 * @param key how the page was asked for
 * @param version what is said of the data version; null when none is known
 * @param linkedData JSON-LD, safe inside a script element; null when there is none
 * @param sheet the style
 */
record PageHead(
        String title,
        String description,
        List<Link> crumbs,
        String canonical,
        List<Link> alternates,
        RequestKey key,
        String version,
        String linkedData,
        String sheet) {

    /** The title with the program's name, where it does not name it itself. */
    public String fullTitle() {
        return title.equals(Texts.get("dataTitle")) ? title : Texts.get("partOfRedlines", "title", title);
    }

    /** The language of the texts, as BCP 47 has it. */
    public String language() {
        return Texts.language();
    }

    /** The map page. */
    public String home() {
        return key.link("/");
    }

    /** An address on this server, in the version that was asked for. */
    public String to(String path) {
        return PageLinks.keeping(key, path);
    }

    /** The address of a collection's features. */
    public String items(String collection) {
        return to("/ogc/collections/" + collection + "/items");
    }

    /** The address of a layer's file. */
    public String file(String layer, String extension) {
        return to("/layers/" + layer + "." + extension);
    }

    /**
     * A link.
     *
     * @param type media type of what it leads to; null for a page
     */
    record Link(String text, String href, String type) {

        static Link to(String text, String href) {
            return new Link(text, href, null);
        }
    }

    private static final int MOST_DESCRIPTION = 300;

    /** The frame of a document's page, on the way from the root over the collections. */
    static PageHead of(Document document, String title, String description, List<Link> way, JsonNode linkedData) {
        List<Link> alternates = new ArrayList<>();
        for (JsonNode link : document.json().path("links")) {
            if (link.path("rel").asText().equals("self")) {
                alternates.add(new Link(
                        "JSON", link.path("href").asText(), link.path("type").asText()));
            }
        }
        return frame(
                document.key(),
                title,
                description,
                way,
                alternates,
                version(document),
                linkedData == null ? null : SchemaOrg.inScript(linkedData));
    }

    /** The frame of a page that is about no version. */
    static PageHead plain(RequestKey key, String title, String description) {
        return frame(key, title, description, List.of(), List.of(), null, null);
    }

    private static PageHead frame(
            RequestKey key,
            String title,
            String description,
            List<Link> way,
            List<Link> alternates,
            String version,
            String linkedData) {
        return new PageHead(
                title,
                shortened(description),
                way,
                key.link(key.path()),
                alternates,
                key,
                version,
                linkedData,
                Style.SHEET);
    }

    /** The way to what is in a collection. */
    static List<Link> way(RequestKey key, Collection collection) {
        return List.of(
                Link.to(Texts.get("collections"), PageLinks.keeping(key, "/ogc/collections")),
                Link.to(collection.title(), PageLinks.collection(key, collection.id())));
    }

    private static String version(Document document) {
        Version version = document.snapshot().version();
        return Texts.get(
                "evidenceTo",
                "version",
                String.valueOf(version.number()),
                "date",
                Words.date(String.valueOf(version.lastEvidence())));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_DESCRIPTION) {
            return line;
        }
        int end = line.lastIndexOf(' ', MOST_DESCRIPTION);
        return line.substring(0, end < 0 ? MOST_DESCRIPTION : end) + " …";
    }

    /**
     * The style sheet of all HTML pages: the map page's tokens and what is special to these.
     *
     * <p>It is part of each page, so that a page needs one request and can be kept as a file; the policy
     * lets in just this style, and no script at all.
     */
    static final class Style {

        /** The text between the style tags. */
        static final String SHEET = compact(read("/styles/tokens.css") + read("/styles/page.css"));

        private static final String SHEET_HASH = hash(SHEET);

        /** The Content-Security-Policy of a page that has this style, these rules in an element of their own, and no script. */
        static String policy(String rules) {
            return "default-src 'none'; style-src 'sha256-" + SHEET_HASH + "'"
                    + (rules.isEmpty() ? "" : " 'sha256-" + hash(rules) + "'")
                    + "; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
        }

        private static String compact(String css) {
            return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").trim();
        }

        private static String read(String name) {
            try (InputStream in = Style.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
