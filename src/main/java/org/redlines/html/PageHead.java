package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
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
 * The parts that every HTML page has around its content.
 *
 * @param title title of the page and of the browser's tab
 * @param description one or two sentences for search engines
 * @param crumbs links to the pages above, from the API's root
 * @param canonical the address of this page for search engines
 * @param alternates the same content in other formats
 * @param key the request
 * @param version a sentence about the data version; null if there is none
 * @param linkedData JSON-LD, safe inside a script element; null if there is none
 * @param sheet the style sheet
 */
// Called by generated code: for a method with parameters, Qute's reflection would keep the first page's data for good.
@TemplateData
@TemplateData(target = Collection.class)
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

    /** The title, with the program's name if it does not contain it. */
    public String fullTitle() {
        return title.equals(Texts.get("dataTitle")) ? title : Texts.get("partOfRedlines", "title", title);
    }

    /** The language of the texts, as a BCP 47 tag. */
    public String language() {
        return Texts.language();
    }

    /** The address of the map page. */
    public String home() {
        return key.link("/");
    }

    /** An address on this server, with the requested version. */
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
     * @param type media type of its target; null for a page
     */
    record Link(String text, String href, String type) {

        static Link to(String text, String href) {
            return new Link(text, href, null);
        }
    }

    private static final int MAX_DESCRIPTION = 300;

    /** The head of a document's page; {@code crumbs} are the links to the pages above. */
    static PageHead of(Document document, String title, String description, List<Link> crumbs, JsonNode linkedData) {
        List<Link> alternates = new ArrayList<>();
        for (JsonNode link : document.json().path("links")) {
            if (link.path("rel").asText().equals("self")) {
                alternates.add(new Link(
                        "JSON", link.path("href").asText(), link.path("type").asText()));
            }
        }
        return create(
                document.key(),
                title,
                description,
                crumbs,
                alternates,
                version(document),
                linkedData == null ? null : SchemaOrg.inScript(linkedData));
    }

    /** The head of a page that does not depend on a version. */
    static PageHead plain(RequestKey key, String title, String description) {
        return create(key, title, description, List.of(), List.of(), null, null);
    }

    private static PageHead create(
            RequestKey key,
            String title,
            String description,
            List<Link> crumbs,
            List<Link> alternates,
            String version,
            String linkedData) {
        return new PageHead(
                title,
                shortened(description),
                crumbs,
                key.link(key.path()),
                alternates,
                key,
                version,
                linkedData,
                Style.SHEET);
    }

    /** The links to the collections and to this collection. */
    static List<Link> crumbs(RequestKey key, Collection collection) {
        return List.of(
                Link.to(Texts.get("collections"), PageLinks.keeping(key, "/ogc/collections")),
                Link.to(collection.title(), PageLinks.collection(key, collection.id())));
    }

    private static String version(Document document) {
        Version version = document.snapshot().version();
        String number = String.valueOf(version.number());
        String date = Words.date(String.valueOf(version.lastEvidence()));
        return Texts.get("evidenceTo", "version", number, "date", date);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_DESCRIPTION) {
            return line;
        }
        int end = line.lastIndexOf(' ', MAX_DESCRIPTION);
        return line.substring(0, end < 0 ? MAX_DESCRIPTION : end) + " …";
    }

    /**
     * The style sheet of all HTML pages: the map page's design tokens, and rules for these pages.
     *
     * <p>It is part of each page, so that a page needs one request and can be saved as one file. The
     * Content-Security-Policy allows only this style, and no script.
     */
    static final class Style {

        static final String SHEET = compact(read("/styles/tokens.css") + read("/styles/page.css"));

        private static final String SHEET_HASH = hash(SHEET);

        /** The Content-Security-Policy of a page with this style sheet, a style element with these rules, no script. */
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
