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
 * The content of {@code geodata/} as it was read, valid or not: records, base map and schemas.
 *
 * <p>It does not contain unreadable files; these have left a finding.
 */
public final class Dossier {

    private static final Map<String, String> LAYERS =
            Map.of("territory", "territories", "boundary", "boundaries", "place", "places", "water", "waters");

    private final Schemas schemas;
    private final List<DossierRecord> records;
    private final List<BaseShape> shapes;
    private final Map<String, DossierRecord> recordByKey = new TreeMap<>();
    private final Map<String, BaseShape> exactByKey = new TreeMap<>();

    /**
     * Makes a dossier. Records are in the order of their files. If two have the same kind and id, {@link #find} returns
     * the first.
     */
    public Dossier(Schemas schemas, List<DossierRecord> records, List<BaseShape> shapes) {
        this.schemas = schemas;
        this.records = List.copyOf(records);
        this.shapes = List.copyOf(shapes);
        records.forEach(record -> recordByKey.putIfAbsent(key(record.kind().word(), record.id()), record));
        shapes.stream()
                .filter(shape -> shape.toleranceM() == BaseShape.EXACT_M)
                .forEach(shape -> exactByKey.putIfAbsent(key(shape.layer(), shape.id()), shape));
    }

    public List<DossierRecord> listRecords() {
        return records;
    }

    /** The records of one kind. */
    public List<DossierRecord> list(Kind kind) {
        return records.stream().filter(record -> record.kind() == kind).toList();
    }

    /** The record with this kind and id. */
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

    /** The most exact shape with this layer and id. */
    public Optional<BaseShape> findShape(String layer, String id) {
        return Optional.ofNullable(exactByKey.get(key(layer, id)));
    }

    /** Calls the visitor for every value that has a schema, record by record. */
    public void forEachField(BiConsumer<DossierRecord, Field> visitor) {
        for (DossierRecord record : records) {
            findSchema(record.kind())
                    .ifPresent(schema -> Field.visit(record.body(), schema, field -> visitor.accept(record, field)));
        }
    }

    /**
     * The ids of all things of a kind that records can refer to.
     *
     * @param word a kind of record, or the singular of a layer of the base map, such as {@code territory}
     */
    public List<String> listReferable(String word) {
        String layer = LAYERS.get(word);
        return layer == null
                ? records.stream()
                        .filter(record -> record.kind().word().equals(word))
                        .map(DossierRecord::id)
                        .toList()
                : listShapeIds(layer);
    }

    /** Whether records can refer to a thing with this kind and id. */
    public boolean isReferable(String word, String id) {
        String layer = LAYERS.get(word);
        return layer == null ? recordByKey.containsKey(key(word, id)) : exactByKey.containsKey(key(layer, id));
    }

    /** The schema of a kind of record. */
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
