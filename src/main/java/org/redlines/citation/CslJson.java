package org.redlines.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a citation as CSL-JSON, the list of items that Zotero, pandoc and citeproc read. */
final class CslJson {

    private CslJson() {}

    static ArrayNode of(Citation citation) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", citation.key())
                .put("type", "dataset")
                .put("title", citation.title())
                .put("publisher", Citation.PUBLISHER)
                .put("version", String.valueOf(citation.version()))
                .put("URL", citation.address())
                .put("note", citation.note())
                .put("language", "en");
        item.putArray("author").addObject().put("literal", citation.author());
        item.putObject("issued")
                .putArray("date-parts")
                .addArray()
                .add(citation.published().getYear())
                .add(citation.published().getMonthValue())
                .add(citation.published().getDayOfMonth());
        return JsonNodeFactory.instance.arrayNode().add(item);
    }
}
