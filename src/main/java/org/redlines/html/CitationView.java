package org.redlines.html;

import java.util.List;
import org.redlines.citation.Citation;
import org.redlines.collection.CitationForms;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** How something is cited, with its other forms. */
record CitationView(String text, List<PageHead.Link> forms) {

    /** The citation of what is at a path. */
    static CitationView of(RequestKey key, String path, Citation citation) {
        return new CitationView(
                citation.text(),
                List.of(
                        form(key, path, Texts.get("citationForm.bibtex"), CitationForms.BIBTEX.name()),
                        form(key, path, Texts.get("citationForm.csl-json"), CitationForms.CSL_JSON.name()),
                        form(key, path, Texts.get("citationForm.text"), CitationForms.TEXT.name())));
    }

    private static PageHead.Link form(RequestKey key, String path, String title, String name) {
        return PageHead.Link.to(title, PageLinks.keeping(key, path + "/citation?f=" + name));
    }
}
