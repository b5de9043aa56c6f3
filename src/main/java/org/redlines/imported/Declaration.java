package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.redlines.imported.reading.FeatureReader.Texts;

/** The declaration of an imported layer: what YAML files give for the dossier's collections. */
final class Declaration {

    private static final int ORDER = 1000;
    private static final String ROLE = "x-ogc-role";

    private Declaration() {}

    /** Writes the declaration as the JSON of a Collection. */
    static String write(ImportOptions options, Map<String, PropertyType> types, long features) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        if (addsId(types)) {
            properties.putObject("id").put("type", "string").put("description", "The feature's id.");
        }
        types.forEach((name, type) -> properties.set(name, type.schema(features)));
        addTimes(properties, options);
        int sequence = 1;
        for (JsonNode schema : properties) {
            // OGC API – Features, Part 5. The declaration is stored as jsonb, which does not keep the order of members.
            ((ObjectNode) schema).put("x-ogc-propertySeq", sequence);
            sequence++;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", options.name())
                .put("order", ORDER)
                .put("title", options.title())
                .put("description", options.description())
                .put("group", "own")
                .put("licence", options.licence())
                .put("attribution", options.attribution())
                .put("details", false)
                .<ObjectNode>set("properties", properties)
                .toString();
    }

    // OGC API – Features, Part 5: the properties that tell the feature's time.
    private static void addTimes(ObjectNode properties, ImportOptions options) {
        boolean instant = options.start() != null && options.start().equals(options.end());
        if (options.start() != null) {
            ((ObjectNode) properties.get(options.start()))
                    .put(ROLE, instant ? "primary-instant" : "primary-interval-start");
        }
        if (options.end() != null && !instant) {
            ((ObjectNode) properties.get(options.end())).put(ROLE, "primary-interval-end");
        }
    }

    /**
     * Whether the feature's id becomes a property, as in the dossier's layers. It does not if the file has a property
     * of this name.
     */
    static boolean addsId(Map<String, PropertyType> types) {
        return types.keySet().stream().noneMatch("id"::equalsIgnoreCase);
    }

    /** The type of one property, learnt from all of its values. */
    static final class PropertyType {
        private final Texts texts;
        private ValueKind kind;
        private ValueKind items;
        private boolean mixedItems;
        private long values;
        private boolean onlyNumbers = true;
        private String code;

        /**
         * Makes a type without values.
         *
         * @param texts what texts can stand for in the file
         */
        PropertyType(Texts texts) {
            this.texts = texts;
        }

        void observe(JsonNode value) {
            if (value.isNull() || ValueKind.isNotFinite(value)) {
                return;
            }
            values++;
            observeCode(value);
            kind = ValueKind.join(kind, ValueKind.of(value, texts));
            if (value.isArray()) {
                value.forEach(this::observeItem);
            }
        }

        private void observeCode(JsonNode value) {
            boolean number = value.isTextual() && ValueKind.couldBeNumber(value.textValue());
            onlyNumbers &= number;
            if (number && code == null && ValueKind.of(value, texts) == ValueKind.STRING) {
                code = value.textValue();
            }
        }

        /**
         * If all values look like numbers, one of them that would change if it were written as a number, such as
         * {@code 007}.
         */
        Optional<String> code() {
            return texts == Texts.TYPED || !onlyNumbers ? Optional.empty() : Optional.ofNullable(code);
        }

        private void observeItem(JsonNode item) {
            ValueKind one = ValueKind.of(item, Texts.TYPED);
            mixedItems |=
                    one.isNested() || items != null && ValueKind.join(items, one) == ValueKind.STRING && one != items;
            items = ValueKind.join(items, one);
        }

        /** Converts a value of the file to this type. */
        JsonNode convert(JsonNode value) {
            return value.isNull() || ValueKind.isNotFinite(value)
                    ? JsonNodeFactory.instance.nullNode()
                    : kind.convert(value);
        }

        /** Its JSON Schema in a layer with this number of features. */
        ObjectNode schema(long features) {
            ValueKind known = kind == null ? ValueKind.STRING : kind;
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            if (values < features) {
                schema.putArray("type").add(known.jsonType()).add("null");
            } else {
                schema.put("type", known.jsonType());
            }
            if (known.format() != null) {
                schema.put("format", known.format());
            }
            if (known == ValueKind.ARRAY && items != null && !mixedItems) {
                schema.putObject("items").put("type", items.jsonType());
            }
            return schema;
        }
    }
}
