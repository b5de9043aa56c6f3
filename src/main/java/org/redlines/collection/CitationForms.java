package org.redlines.collection;

import java.util.List;
import org.redlines.http.Format;

/** The forms in which a citation is given. */
public final class CitationForms {

    /** A citation in a sentence. */
    public static final Format TEXT = new Format("text", "text/plain;charset=utf-8", List.of());

    /** A citation for BibTeX and biber. */
    public static final Format BIBTEX = new Format("bibtex", "application/x-bibtex", List.of("text/x-bibtex"));

    /** A citation for Zotero, pandoc and citeproc. */
    public static final Format CSL_JSON =
            new Format("csl-json", "application/vnd.citationstyles.csl+json", List.of("application/json", "text/json"));

    /** All of them; the first is for who names none. */
    public static final List<Format> ALL = List.of(TEXT, BIBTEX, CSL_JSON);

    /** The parameters by which the map page's address tells a view; frontend/src/state/address.ts reads them. */
    public static final List<String> VIEW =
            List.of("view", "map", "date", "actors", "layers", "lens", "feature", "tab", "list", "span");

    private CitationForms() {}
}
