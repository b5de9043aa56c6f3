package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redlines.http.Format;
import org.redlines.http.RequestKey;

/** The links of a document. All addresses are absolute, because clients expect this of {@code next}. */
public final class Links {

    /** A citation as a sentence. */
    public static final Format CITATION_TEXT = new Format("text", "text/plain;charset=utf-8", List.of());

    /** A citation for BibTeX and biber. */
    public static final Format BIBTEX = new Format("bibtex", "application/x-bibtex", List.of("text/x-bibtex"));

    /** A citation for Zotero, pandoc and citeproc. */
    public static final Format CSL_JSON =
            new Format("csl-json", "application/vnd.citationstyles.csl+json", List.of("application/json", "text/json"));

    /** The formats of a citation. The first is the default. */
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

    /** Creates an empty list. The key is that of the document's JSON. */
    public Links(RequestKey key) {
        this.key = key;
    }

    /** Adds a link to a path below the base URL. */
    public Links add(String rel, String path, Format format, String title) {
        return external(rel, key.link(AsOf.keep(key, path)), format.mediaType(), title);
    }

    /** Adds the link of the document to itself. */
    Links self(Format format) {
        return external("self", key.self(), format.mediaType(), "This document");
    }

    /** Adds the links of the document to itself and to its HTML page. */
    public Links selfAndPage(Format format) {
        return self(format)
                .external(
                        "alternate",
                        key.with("f", Format.HTML.name()).self(),
                        Format.HTML.mediaType(),
                        "This document as HTML");
    }

    /** Adds links to a path and to its HTML page. */
    public Links addWithPage(String rel, String path, Format format, String title) {
        return add(rel, path, format, title).add(rel, path + "?f=html", Format.HTML, title + ", as HTML");
    }

    /** Adds the links to the citation and to the permanent address of this version (RFC 8574). */
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

    /** Adds the link to the licence, if its address is known. */
    Links licence(Licence licence) {
        licence.findUrl().ifPresent(url -> external("license", url, Format.HTML.mediaType(), licence.title()));
        return this;
    }

    private Links external(String rel, String href, String type, String title) {
        links.addObject().put("rel", rel).put("href", href).put("type", type).put("title", title);
        return this;
    }

    /** The links as a JSON array. */
    public ArrayNode array() {
        return links;
    }

    /** The Link header of a response that exists in the offered formats. The collection may be null. */
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

    // The header repeats the client's query. Not every client encodes the characters that a header must not contain.
    private static String inBrackets(String address) {
        StringBuilder safe = new StringBuilder(address.length());
        for (byte one : address.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > ' ' && one < 127 && "<>\"\\^`{|}".indexOf(one) < 0;
            safe.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return safe.toString();
    }
}
