package org.redlines.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redlines.collection.Links;
import org.redlines.http.Format;
import org.redlines.texts.Texts;

/** The formats of a citation. */
enum CitationFormat {
    TEXT(Links.CITATION_TEXT, citation -> citation.text() + "\n"),
    BIBTEX(Links.BIBTEX, BibTex::of),
    CSL_JSON(Links.CSL_JSON, citation -> CslJson.of(citation).toString());

    private final Format format;
    private final Function<Citation, String> writer;

    CitationFormat(Format format, Function<Citation, String> writer) {
        this.format = format;
        this.writer = writer;
    }

    /** All formats. The first is the default. */
    static List<Format> list() {
        return Arrays.stream(values()).map(one -> one.format).toList();
    }

    /** Writes the citation in this format. */
    static String write(Format format, Citation citation) {
        return Arrays.stream(values())
                .filter(one -> one.format.equals(format))
                .findFirst()
                .orElseThrow()
                .writer
                .apply(citation);
    }

    /** Writes a citation as CSL-JSON, a list of items for Zotero, pandoc and citeproc. */
    private static final class CslJson {

        private CslJson() {}

        static ArrayNode of(Citation citation) {
            if (!citation.primaries().isEmpty()) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                citation.primaries().forEach(said -> list.add(ofPrimary(citation, said)));
                return list;
            }
            ObjectNode item = JsonNodeFactory.instance.objectNode();
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

        private static ObjectNode ofPrimary(Citation citation, Primary said) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            item.put("id", citation.key(said))
                    .put("type", "document")
                    .put("title", said.said())
                    .put("URL", said.url().isEmpty() ? citation.address() : said.url())
                    .put("archive", Citation.PUBLISHER)
                    .put("archive_location", citation.address())
                    .put("note", citation.note(said));
            if (!said.publisher().isEmpty()) {
                item.put("container-title", said.publisher());
            }
            item.putArray("author").addObject().put("literal", said.speaker());
            date(item, "issued", said.date());
            if (!said.accessed().isEmpty()) {
                date(item, "accessed", said.accessed());
            }
            return item;
        }

        private static void date(ObjectNode item, String member, String day) {
            ArrayNode date = item.putObject(member).putArray("date-parts").addArray();
            for (String part : day.split("-")) {
                date.add(Integer.parseInt(part));
            }
        }
    }

    /** Writes a citation as a BibTeX entry, for BibTeX, biber and reference managers. */
    static final class BibTex {
        private BibTex() {}

        static String of(Citation citation) {
            return citation.primaries().isEmpty()
                    ? ofRecord(citation)
                    : citation.primaries().stream()
                            .map(said -> ofPrimary(citation, said))
                            .collect(Collectors.joining("\n"));
        }

        // The speaker is the author. The field date may be a year, a month or a day for biblatex.
        private static String ofPrimary(Citation citation, Primary said) {
            return """
                    @misc{%s,
                      author       = {{%s}},
                      title        = {{%s}},
                      year         = {%s},
                      date         = {%s},
                      howpublished = {%s},
                      url          = {%s},%s
                      note         = {%s}
                    }
                    """
                    .formatted(
                            citation.key(said),
                            escape(said.speaker()),
                            escape(said.said()),
                            said.date().substring(0, Math.min(4, said.date().length())),
                            said.date(),
                            escape(said.carrier()),
                            address(said.url().isEmpty() ? citation.address() : said.url()),
                            said.accessed().isEmpty() ? "" : "\n  urldate      = {" + said.accessed() + "},",
                            escape(citation.note(said)));
        }

        private static String ofRecord(Citation citation) {
            String month =
                    citation.published().getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
            return """
                    @misc{%s,
                      author    = {{%s}},
                      title     = {{%s}},
                      year      = {%d},
                      month     = %s,
                      version   = {%d},
                      publisher = {%s},
                      url       = {%s},
                      note      = {%s}
                    }
                    """
                    .formatted(
                            citation.key(),
                            escape(citation.author()),
                            escape(citation.title()),
                            citation.published().getYear(),
                            month,
                            citation.version(),
                            escape(Citation.PUBLISHER),
                            address(citation.address()),
                            escape(citation.note()));
        }

        /**
         * Escapes a text for TeX. Braces become commands, because BibTeX counts them even after a backslash. Other
         * scripts stay in UTF-8.
         */
        static String escape(String text) {
            StringBuilder escaped = new StringBuilder();
            text.replaceAll("\\s+", " ").codePoints().forEach(letter -> escaped.append(escape(letter)));
            return escaped.toString();
        }

        private static String escape(int letter) {
            return switch (letter) {
                case '\\' -> "\\textbackslash{}";
                case '{' -> "\\textbraceleft{}";
                case '}' -> "\\textbraceright{}";
                case '~' -> "\\textasciitilde{}";
                case '^' -> "\\textasciicircum{}";
                case '$', '&', '#', '%', '_' -> "\\" + (char) letter;
                default -> Character.toString(letter);
            };
        }

        // BibTeX does not interpret this field, so only characters that could end it are encoded.
        private static String address(String address) {
            return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
        }
    }
}
