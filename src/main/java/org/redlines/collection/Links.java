package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** The links of one document; every address is absolute, as clients expect of {@code next}. */
public final class Links {

    /** A citation in a sentence. */
    public static final Format CITATION_TEXT = new Format("text", "text/plain;charset=utf-8", List.of());

    /** A citation for BibTeX and biber. */
    public static final Format BIBTEX = new Format("bibtex", "application/x-bibtex", List.of("text/x-bibtex"));

    /** A citation for Zotero, pandoc and citeproc. */
    public static final Format CSL_JSON =
            new Format("csl-json", "application/vnd.citationstyles.csl+json", List.of("application/json", "text/json"));

    /** The forms in which a citation is given; the first is for who names none. */
    public static final List<Format> CITATION_FORMS = List.of(CITATION_TEXT, BIBTEX, CSL_JSON);

    /** The parameters by which the map page's address tells a view; frontend/src/state/address.ts reads them. */
    public static final List<String> VIEW_PARAMETERS = List.of(
            "view",
            "map",
            "date",
            "actors",
            "layers",
            "lens",
            "feature",
            "tab",
            "list",
            "span",
            "as",
            "steps",
            "order",
            "has",
            "stripKm",
            "trace",
            "cell",
            "sort",
            "compare",
            "clause",
            "readings",
            "of",
            "since",
            "story");

    private final RequestKey key;
    private final ArrayNode links = JsonNodeFactory.instance.arrayNode();

    /** No links yet; the key is that of the document's JSON. */
    public Links(RequestKey key) {
        this.key = key;
    }

    /** A link to an address below this server's base. */
    public Links add(String rel, String path, Format format, String title) {
        return external(rel, key.link(AsOf.keep(key, path)), format.mediaType(), title);
    }

    /** The link of the document to itself. */
    Links self(Format format) {
        return external("self", key.self(), format.mediaType(), "This document");
    }

    /** The links of the document to itself, and to its HTML page. */
    public Links selfAndPage(Format format) {
        return self(format)
                .external(
                        "alternate",
                        key.with("f", Format.HTML.name()).self(),
                        Format.HTML.mediaType(),
                        "This document as HTML");
    }

    /** A link to an address that has an HTML page, and to that page. */
    public Links addWithPage(String rel, String path, Format format, String title) {
        return add(rel, path, format, title).add(rel, path + "?f=html", Format.HTML, title + ", as HTML");
    }

    /** The links to how this is cited, and to the address at which just this version stays (RFC 8574). */
    Links citation(Snapshot snapshot, String path) {
        external(
                "cite-as",
                key.link(AsOf.at(snapshot.version(), path)),
                Format.JSON.mediaType(),
                "This in data version " + snapshot.version().number());
        for (Format format : CITATION_FORMS) {
            add("describedby", path + "/citation?f=" + format.name(), format, "How to cite this, as " + format.name());
        }
        return this;
    }

    /** The link to the terms of use; none when nobody knows where they are. */
    Links licence(Licence licence) {
        licence.findUrl().ifPresent(url -> external("license", url, Format.HTML.mediaType(), licence.title()));
        return this;
    }

    private Links external(String rel, String href, String type, String title) {
        links.addObject().put("rel", rel).put("href", href).put("type", type).put("title", title);
        return this;
    }

    /** The links as the member of a document. */
    public ArrayNode array() {
        return links;
    }

    /** The header's value for an answer in one of the offered formats; the collection may be null. */
    static String header(RequestKey key, Format sent, List<Format> offered, Collection collection) {
        List<String> links = new ArrayList<>();
        for (Format format : offered) {
            if (format != sent) {
                links.add("<%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(inBrackets(key.with("f", format.name()).self()), format.mediaType()));
            }
        }
        if (collection != null) {
            Licence.of(collection.licence())
                    .findUrl()
                    .ifPresent(url -> links.add("<%s>; rel=\"license\"".formatted(url)));
        }
        return String.join(", ", links);
    }

    // The query is sent back as it came, and not every client encodes what may not stand in a header.
    private static String inBrackets(String address) {
        StringBuilder safe = new StringBuilder(address.length());
        for (byte one : address.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > ' ' && one < 127 && "<>\"\\^`{|}".indexOf(one) < 0;
            safe.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return safe.toString();
    }
}
