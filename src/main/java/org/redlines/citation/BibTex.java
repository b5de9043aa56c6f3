package org.redlines.citation;

import java.util.Locale;

/** Writes a citation as a BibTeX entry, which BibTeX, biber and reference managers read. */
final class BibTex {

    private BibTex() {}

    static String of(Citation citation) {
        return citation.primary() == null ? own(citation) : through(citation, citation.primary());
    }

    // The one who spoke is the author; biblatex reads the date, however exact.
    private static String through(Citation citation, Primary said) {
        return """
                @misc{%s,
                  author       = {{%s}},
                  title        = {{%s}},
                  year         = {%s},
                  date         = {%s},
                  howpublished = {%s},
                  url          = {%s},
                  note         = {%s}
                }
                """
                .formatted(
                        citation.key(),
                        escape(said.speaker()),
                        escape(said.said()),
                        said.date().substring(0, Math.min(4, said.date().length())),
                        said.date(),
                        escape(said.carrier()),
                        address(said.url().isEmpty() ? citation.address() : said.url()),
                        escape(citation.via()));
    }

    private static String own(Citation citation) {
        String month = citation.published().getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
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
     * A text for TeX. Braces become commands: BibTeX counts them even behind a backslash. Other scripts
     * stay as they are, in UTF-8.
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

    // The field is taken as it stands, so that only what would end it is encoded.
    private static String address(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
