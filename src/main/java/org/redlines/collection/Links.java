package org.redlines.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.redlines.http.Call;
import org.redlines.http.Format;

/** The links of one document; every address is absolute, as clients expect of {@code next}. */
final class Links {

    private final Call call;
    private final ArrayNode links = JsonNodeFactory.instance.arrayNode();

    Links(Call call) {
        this.call = call;
    }

    /** A link to an address below this server's base. */
    Links add(String rel, String path, Format format, String title) {
        return external(rel, call.link(AsOf.keep(call, path)), format.mediaType(), title);
    }

    /** The link of the document to itself. */
    Links self(Format format) {
        return external("self", call.self(), format.mediaType(), "This document");
    }

    /** The link to the terms of use. */
    Links licence(Licence licence) {
        return external("license", licence.url(), Format.HTML.mediaType(), licence.title());
    }

    private Links external(String rel, String href, String type, String title) {
        links.addObject().put("rel", rel).put("href", href).put("type", type).put("title", title);
        return this;
    }

    ArrayNode array() {
        return links;
    }
}
