package org.redlines.geodata.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.schema.Field;
import org.redlines.geodata.schema.FieldSchema;

/** What records refer to by id, as their schemas say. */
final class References {

    /**
     * A name in a record that stands for something else.
     *
     * @param pointer where in the record
     * @param kinds the kinds of thing that it may stand for
     * @param id the name
     */
    record Reference(String pointer, List<String> kinds, String id) {

        boolean isKept(Dossier dossier) {
            return kinds.stream().anyMatch(kind -> dossier.isReferable(kind, id));
        }
    }

    private References() {}

    static void forEach(Dossier dossier, BiConsumer<DossierRecord, Reference> visitor) {
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
}
