package org.redlines.geodata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.redlines.geodata.schema.FieldSchema;
import org.redlines.geodata.schema.FieldSchema.Field;
import org.redlines.geodata.schema.Schemas;

/**
 * Everything under {@code geodata/} as read, well or badly written: records, base map and schemas.
 *
 * <p>An unreadable file is not in it; reading it left a finding.
 */
public final class Dossier {

    private static final Map<String, String> LAYERS =
            Map.of("territory", "territories", "boundary", "boundaries", "place", "places", "water", "waters");

    private final Schemas schemas;
    private final List<DossierRecord> records;
    private final List<BaseShape> shapes;
    private final Map<String, DossierRecord> recordByKey = new TreeMap<>();
    private final Map<String, BaseShape> exactByKey = new TreeMap<>();

    /** The records in the order of their files; of two with the same kind and id, the first is found by id. */
    public Dossier(Schemas schemas, List<DossierRecord> records, List<BaseShape> shapes) {
        this.schemas = schemas;
        this.records = List.copyOf(records);
        this.shapes = List.copyOf(shapes);
        records.forEach(record -> recordByKey.putIfAbsent(key(record.kind().word(), record.id()), record));
        shapes.stream()
                .filter(shape -> shape.toleranceM() == BaseShape.EXACT_M)
                .forEach(shape -> exactByKey.putIfAbsent(key(shape.layer(), shape.id()), shape));
    }

    /** Every record. */
    public List<DossierRecord> listRecords() {
        return records;
    }

    /** The records of one kind. */
    public List<DossierRecord> list(Kind kind) {
        return records.stream().filter(record -> record.kind() == kind).toList();
    }

    /** The record of that kind and id. */
    public Optional<DossierRecord> find(Kind kind, String id) {
        return Optional.ofNullable(recordByKey.get(key(kind.word(), id)));
    }

    /** Every shape of the base map, at every level of detail. */
    public List<BaseShape> listShapes() {
        return shapes;
    }

    /** The ids of a layer of the base map. */
    public List<String> listShapeIds(String layer) {
        return exactByKey.values().stream()
                .filter(shape -> shape.layer().equals(layer))
                .map(BaseShape::id)
                .toList();
    }

    /** The most exact shape of that layer and id. */
    public Optional<BaseShape> findShape(String layer, String id) {
        return Optional.ofNullable(exactByKey.get(key(layer, id)));
    }

    /** Calls the visitor for every value that a schema knows, record by record. */
    public void forEachField(BiConsumer<DossierRecord, Field> visitor) {
        for (DossierRecord record : records) {
            findSchema(record.kind())
                    .ifPresent(schema -> Field.visit(record.body(), schema, field -> visitor.accept(record, field)));
        }
    }

    /** The ids of everything of a kind that records refer to: a kind of record, or a layer of the base map. */
    public List<String> listReferable(String word) {
        String layer = LAYERS.get(word);
        return layer == null
                ? records.stream()
                        .filter(record -> record.kind().word().equals(word))
                        .map(DossierRecord::id)
                        .toList()
                : listShapeIds(layer);
    }

    /** Whether there is a thing of that kind and id to refer to. */
    public boolean isReferable(String word, String id) {
        String layer = LAYERS.get(word);
        return layer == null ? recordByKey.containsKey(key(word, id)) : exactByKey.containsKey(key(layer, id));
    }

    /** The schema of a record. */
    public Optional<FieldSchema> findSchema(Kind kind) {
        return schemas.find(kind.word());
    }

    /** All schemas. */
    public Schemas schemas() {
        return schemas;
    }

    private static String key(String kind, String id) {
        return kind + "/" + id;
    }
}
