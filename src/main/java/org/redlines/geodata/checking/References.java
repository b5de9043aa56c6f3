package org.redlines.geodata.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.FieldSchema;
import org.redlines.geodata.schema.FieldSchema.Field;

/**
 * Checks that everything that a record refers to by id exists. Notes sources, people and actors that no record refers
 * to. Several people who speak together are referred to by name only, because {@code person} has one id.
 */
public final class References implements Rule {

    private static final Set<Kind> REFERRED_TO = Set.of(Kind.SOURCE, Kind.PERSON, Kind.ACTOR);

    @Override
    public List<String> names() {
        return List.of("dangling-reference", "unused");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        checkExistence(dossier, findings);
        noteUnused(dossier, findings);
    }

    private static void checkExistence(Dossier dossier, Findings findings) {
        forEach(dossier, (record, reference) -> {
            if (!reference.isResolved(dossier)) {
                report(record, reference, dossier, findings);
            }
        });
    }

    private static void report(DossierRecord record, Reference reference, Dossier dossier, Findings findings) {
        List<String> known = reference.kinds().stream()
                .flatMap(kind -> dossier.listReferable(kind).stream())
                .toList();
        findings.error(
                "dangling-reference",
                record.location(reference.pointer()),
                reference.id(),
                "There is no " + String.join(" or ", reference.kinds()) + " of this id." + hint(reference.id(), known));
    }

    private static void noteUnused(Dossier dossier, Findings findings) {
        Set<String> used = new HashSet<>();
        forEach(
                dossier,
                (record, reference) -> reference.kinds().forEach(kind -> used.add(kind + "/" + reference.id())));
        for (DossierRecord record : dossier.listRecords()) {
            boolean unused =
                    !isSpeaker(record, dossier) && !used.contains(record.kind().word() + "/" + record.id());
            if (REFERRED_TO.contains(record.kind()) && unused) {
                findings.note(
                        "unused",
                        record.location("/id"),
                        record.id(),
                        "No record refers to this " + record.kind().word() + ".");
            }
        }
    }

    private static boolean isSpeaker(DossierRecord record, Dossier dossier) {
        return record.kind() == Kind.PERSON
                && dossier.list(Kind.STATEMENT).stream()
                        .flatMap(statement -> statement.text("speaker").stream())
                        .anyMatch(speaker -> isNamed(record, speaker));
    }

    private static boolean isNamed(DossierRecord person, String speaker) {
        return person.text("name").filter(speaker::contains).isPresent()
                || person.ids("aliases").stream().anyMatch(speaker::contains);
    }

    /**
     * A reference to another record.
     *
     * @param pointer JSON Pointer of the reference
     * @param kinds the kinds of thing that it may refer to
     * @param id the id of the thing
     */
    private record Reference(String pointer, List<String> kinds, String id) {

        boolean isResolved(Dossier dossier) {
            return kinds.stream().anyMatch(kind -> dossier.isReferable(kind, id));
        }
    }

    private static void forEach(Dossier dossier, BiConsumer<DossierRecord, Reference> visitor) {
        dossier.forEachField((record, field) -> list(field).forEach(reference -> visitor.accept(record, reference)));
    }

    private static List<Reference> list(Field field) {
        List<Reference> found = new ArrayList<>();
        List<String> kinds = kinds(Optional.of(field.schema()));
        if (!kinds.isEmpty() && field.value().isTextual()) {
            found.add(new Reference(field.pointer(), kinds, field.value().textValue()));
        }
        for (int i = 0; !kinds.isEmpty() && i < field.value().size(); i++) {
            found.add(new Reference(
                    field.pointer() + "/" + i, kinds, field.value().path(i).asText()));
        }
        List<String> ofNames = kinds(field.schema().findPropertyNames());
        if (!ofNames.isEmpty()) {
            field.value()
                    .fieldNames()
                    .forEachRemaining(name -> found.add(new Reference(field.pointer() + "/" + name, ofNames, name)));
        }
        return found;
    }

    private static List<String> kinds(Optional<FieldSchema> schema) {
        List<String> kinds = new ArrayList<>();
        schema.ifPresent(known -> known.keyword("references").forEach(kind -> kinds.add(kind.asText())));
        return kinds;
    }

    /** Returns " Did you mean 'x'?" for the word nearest in spelling; empty if none is near. */
    static String hint(String word, Collection<String> known) {
        return find(word, known).map(near -> " Did you mean '" + near + "'?").orElse("");
    }

    private static Optional<String> find(String word, Collection<String> known) {
        Optional<String> longer = known.stream()
                .filter(candidate -> word.length() > 3 && (candidate.startsWith(word) || word.startsWith(candidate)))
                .min(Comparator.comparingInt(String::length));
        int tolerable = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= tolerable)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .or(() -> longer);
    }

    /** The Levenshtein distance: the number of letters to insert, remove or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
