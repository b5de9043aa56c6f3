package org.redlines.html;

import java.util.List;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * What every page to read has around its content.
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
}
