package org.redlines.geodata;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The kinds of record. The folder of its file determines a record's kind. The schema of that name in
 * {@code geodata/schema} determines its fields.
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
    /** Names of things on the base map: {@code base/names.yaml}. */
    NAMES("names", "base"),
    /** Published figures to compare with computed ones: {@code base/published.yaml}. */
    PUBLISHED("published", "base");

    private final String word;
    private final String folder;

    Kind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /** The kind as a word, as in the schema's file name, in references and in the database. */
    public String word() {
        return word;
    }

    /** The folder of its records. */
    public String folder() {
        return folder;
    }

    /** Whether there is a single record of this kind, with a fixed name and without an id. */
    public boolean isSingle() {
        return this == NAMES || this == PUBLISHED;
    }

    /**
     * The kind of the record in a file.
     *
     * @param file path within {@code geodata}; the nearest folder with a known name determines the kind
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
