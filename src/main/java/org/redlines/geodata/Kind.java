package org.redlines.geodata;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The kinds of record. A record's kind is told by where its file lies; its fields by the schema of
 * that name in {@code geodata/schema}.
 */
public enum Kind {
    DOSSIER("dossier", "dossiers"),
    ACTOR("actor", "actors"),
    PERSON("person", "people"),
    ISSUE("issue", "issues"),
    SOURCE("source", "sources"),
    STATEMENT("statement", "statements"),
    POSITION("position", "positions"),
    ROUTE("route", "routes"),
    RELATION("relation", "relations"),
    AGREEMENT("agreement", "agreements"),
    DISAGREEMENT("disagreement", "disagreements"),
    ASSERTION("assertion", "assertions"),
    DIMENSION("dimension", "dimensions"),
    TERM("term", "terms"),
    SCENARIO("scenario", "scenarios"),
    /** Names of what is on the base map: {@code base/names.yaml}. */
    NAMES("names", "base"),
    /** Published figures to compare with computed ones: {@code base/published.yaml}. */
    PUBLISHED("published", "base");

    private final String word;
    private final String folder;

    Kind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /** The kind in lower case, as in the schema's file name, in references and in the database. */
    public String word() {
        return word;
    }

    /** The folder that holds its records. */
    public String folder() {
        return folder;
    }

    /** Whether there is one record of this kind, with a fixed name, that needs no id. */
    public boolean isSingle() {
        return this == NAMES || this == PUBLISHED;
    }

    /**
     * The kind of the record in that file.
     *
     * @param file path within {@code geodata}; the nearest folder with a known name tells the kind
     */
    public static Optional<Kind> find(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            for (Kind kind : values()) {
                if (kind.folder.equals(folder.getFileName().toString()) && kind.admits(file)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private boolean admits(Path file) {
        return !isSingle() || file.getFileName().toString().equals(word + ".yaml");
    }
}
