package org.redlines.html;

import java.util.List;

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
record Shown(
        String text,
        String href,
        String language,
        List<Shown> list,
        List<List<Fact>> records,
        List<SourceLine> sources,
        List<StatementView> statements) {

    static Shown text(String text) {
        return new Shown(text, null, null, null, null, null, null);
    }

    static Shown text(String text, String language) {
        return new Shown(text, null, language, null, null, null, null);
    }

    static Shown link(String text, String href) {
        return new Shown(text, href, null, null, null, null, null);
    }

    static Shown list(List<Shown> list) {
        return new Shown(null, null, null, list, null, null, null);
    }

    static Shown records(List<List<Fact>> records) {
        return new Shown(null, null, null, null, records, null, null);
    }

    static Shown sources(List<SourceLine> sources) {
        return new Shown(null, null, null, null, null, sources, null);
    }

    static Shown statements(List<StatementView> statements) {
        return new Shown(null, null, null, null, null, null, statements);
    }

    /** Whether it is what something rests on: statements and sources. */
    boolean isEvidence() {
        return sources != null || statements != null;
    }

    /** Whether it needs the page's width: evidence, sources and records. */
    boolean isWide() {
        return records != null || sources != null || statements != null;
    }
}
