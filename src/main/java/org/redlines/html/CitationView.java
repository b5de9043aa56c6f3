package org.redlines.html;

import java.util.List;
import org.redlines.citation.Citation;
import org.redlines.collection.CitationForms;
import org.redlines.http.Call;
import org.redlines.texts.Texts;

/** How something is cited, with its other forms. */
record CitationView(String text, List<Frame.Link> forms) {

    /** The citation of what is at a path. */
    static CitationView of(Call call, String path, Citation citation) {
        return new CitationView(
                citation.text(),
                List.of(
                        form(call, path, Texts.get("citationForm.bibtex"), CitationForms.BIBTEX.name()),
                        form(call, path, Texts.get("citationForm.csl-json"), CitationForms.CSL_JSON.name()),
                        form(call, path, Texts.get("citationForm.text"), CitationForms.TEXT.name())));
    }

    private static Frame.Link form(Call call, String path, String title, String name) {
        return Frame.Link.to(title, Addresses.keeping(call, path + "/citation?f=" + name));
    }
}
