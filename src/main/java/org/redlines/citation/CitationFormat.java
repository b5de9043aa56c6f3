package org.redlines.citation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.redlines.collection.CitationForms;
import org.redlines.http.Format;

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
}
