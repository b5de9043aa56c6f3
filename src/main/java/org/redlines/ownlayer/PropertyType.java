package org.redlines.ownlayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the values of one property are, learnt from all of them. */
final class PropertyType {

    private final boolean onlyTexts;
    private ValueKind kind;
    private ValueKind items;
    private boolean mixedItems;
    private long values;

    /** Learns from values; when all are texts, from what the texts say. */
    PropertyType(boolean onlyTexts) {
        this.onlyTexts = onlyTexts;
    }

    void observe(JsonNode value) {
        if (value.isNull() || ValueKind.isNoNumber(value)) {
            return;
        }
        values++;
        kind = ValueKind.join(kind, ValueKind.of(value, onlyTexts));
        if (value.isArray()) {
            value.forEach(this::observeItem);
        }
    }

    private void observeItem(JsonNode item) {
        ValueKind one = ValueKind.of(item, false);
        mixedItems |= one.isNested() || items != null && ValueKind.join(items, one) == ValueKind.STRING && one != items;
        items = ValueKind.join(items, one);
    }

    /** The value as the layer has it. */
    JsonNode convert(JsonNode value) {
        return value.isNull() || ValueKind.isNoNumber(value)
                ? JsonNodeFactory.instance.nullNode()
                : kind.convert(value);
    }

    /** Its JSON Schema in a layer of so many features. */
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
