package org.redlines.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.redlines.collection.CitationForms;
import org.redlines.http.Format;
import org.redlines.texts.Texts;

/** The forms of a citation. */
enum CitationFormat {
    TEXT(CitationForms.TEXT, citation -> citation.text() + "\n"),
    BIBTEX(CitationForms.BIBTEX, BibTex::of),
    CSL_JSON(CitationForms.CSL_JSON, citation -> CslJson.of(citation).toString());

    private final Format format;
    private final Function<Citation, String> writer;

    CitationFormat(Format format, Function<Citation, String> writer) {
        this.format = format;
        this.writer = writer;
    }

    /** All of them; the first is for who names none. */
    static List<Format> list() {
        return Arrays.stream(values()).map(one -> one.format).toList();
    }

    /** The citation in this format. */
    static String write(Format format, Citation citation) {
        return Arrays.stream(values())
                .filter(one -> one.format.equals(format))
                .findFirst()
                .orElseThrow()
                .writer
                .apply(citation);
    }

    /** Writes a citation as CSL-JSON, the list of items that Zotero, pandoc and citeproc read. */
    private static final class CslJson {

        private CslJson() {}

        static ArrayNode of(Citation citation) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            if (citation.primary() != null) {
                return JsonNodeFactory.instance.arrayNode().add(through(item, citation, citation.primary()));
            }
            item.put("id", citation.key())
                    .put("type", "dataset")
                    .put("title", citation.title())
                    .put("publisher", Citation.PUBLISHER)
                    .put("version", String.valueOf(citation.version()))
                    .put("URL", citation.address())
                    .put("note", citation.note())
                    .put("language", Texts.language());
            item.putArray("author").addObject().put("literal", citation.author());
            item.putObject("issued")
                    .putArray("date-parts")
                    .addArray()
                    .add(citation.published().getYear())
                    .add(citation.published().getMonthValue())
                    .add(citation.published().getDayOfMonth());
            return JsonNodeFactory.instance.arrayNode().add(item);
        }

        private static ObjectNode through(ObjectNode item, Citation citation, Primary said) {
            item.put("id", citation.key())
                    .put("type", "document")
                    .put("title", said.said())
                    .put("URL", said.url().isEmpty() ? citation.address() : said.url())
                    .put("archive", Citation.PUBLISHER)
                    .put("archive_location", citation.address())
                    .put("note", citation.via());
            if (!said.publisher().isEmpty()) {
                item.put("container-title", said.publisher());
            }
            item.putArray("author").addObject().put("literal", said.speaker());
            ArrayNode date = item.putObject("issued").putArray("date-parts").addArray();
            for (String part : said.date().split("-")) {
                date.add(Integer.parseInt(part));
            }
            return item;
        }
    }
}
