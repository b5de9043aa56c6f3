package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.redlines.imported.reading.FeatureReader.Texts;

/** What the values of one property are, learnt from all of them. */
final class PropertyType {

    private final Texts texts;
    private ValueKind kind;
    private ValueKind items;
    private boolean mixedItems;
    private long values;
    private boolean onlyNumbers = true;
    private String code;

    /** Learns from values, of which texts stand for what they do in the file. */
    PropertyType(Texts texts) {
        this.texts = texts;
    }

    void observe(JsonNode value) {
        if (value.isNull() || ValueKind.isNoNumber(value)) {
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

    /** One of its texts that looks like a number and is none, when all of its texts look so: {@code 007}. */
    Optional<String> code() {
        return texts == Texts.TYPED || !onlyNumbers ? Optional.empty() : Optional.ofNullable(code);
    }

    private void observeItem(JsonNode item) {
        ValueKind one = ValueKind.of(item, Texts.TYPED);
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
