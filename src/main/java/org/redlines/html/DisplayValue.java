package org.redlines.html;

import java.util.List;
import org.redlines.html.StatementView.SourceLine;

/**
 * A value as it is read: exactly one of its parts is there.
 *
 * @param text a text; null when it is none
 * @param href where the text leads; null when nowhere
 * @param language tag of the text's language; null when it is English
 * @param list values one after the other, in a line
 * @param records values with parts, one below the other
 * @param sources publications
 * @param statements dated utterances and acts
 */
record DisplayValue(
        String text,
        String href,
        String language,
        List<DisplayValue> list,
        List<List<PropertyRow>> records,
        List<SourceLine> sources,
        List<StatementView> statements) {

    static DisplayValue text(String text) {
        return new DisplayValue(text, null, null, null, null, null, null);
    }

    static DisplayValue text(String text, String language) {
        return new DisplayValue(text, null, language, null, null, null, null);
    }

    static DisplayValue link(String text, String href) {
        return new DisplayValue(text, href, null, null, null, null, null);
    }

    static DisplayValue list(List<DisplayValue> list) {
        return new DisplayValue(null, null, null, list, null, null, null);
    }

    static DisplayValue records(List<List<PropertyRow>> records) {
        return new DisplayValue(null, null, null, null, records, null, null);
    }

    static DisplayValue sources(List<SourceLine> sources) {
        return new DisplayValue(null, null, null, null, null, sources, null);
    }

    static DisplayValue statements(List<StatementView> statements) {
        return new DisplayValue(null, null, null, null, null, null, statements);
    }

    /** Whether it is what something rests on: statements and sources. */
    boolean isEvidence() {
        return sources != null || statements != null;
    }

    /** Whether it needs the page's width: evidence, sources and records. */
    boolean isWide() {
        return records != null || sources != null || statements != null;
    }

    /**
     * A property that is told.
     *
     * @param property its name in the data
     * @param term its name for people
     * @param meaning what it means; null when the collection does not say
     */
    record PropertyRow(String property, String term, String meaning, DisplayValue value) {}
}
