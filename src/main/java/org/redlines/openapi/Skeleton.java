package org.redlines.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A document with placeholders: {@code {name}} stands for a value that is filled in later. */
final class Skeleton {

    private Skeleton() {}

    /** Reads a YAML file that lies beside this class. */
    static JsonNode read(String name) {
        try (InputStream in = Skeleton.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a copy with the placeholders filled in. A text that is only a placeholder becomes the value itself. If
     * that value is a list and the text stands in a list, its entries are added there. Placeholders without a value
     * stay, such as those in paths.
     */
    static JsonNode fill(JsonNode node, Map<String, JsonNode> values) {
        if (node.isTextual()) {
            return text(node, values);
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            for (JsonNode entry : node) {
                JsonNode one = fill(entry, values);
                if (one.isArray() && entry.isTextual()) {
                    one.forEach(filled::add);
                } else {
                    filled.add(one);
                }
            }
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> filled.set(inserted(member.getKey(), values), fill(member.getValue(), values)));
            return filled;
        }
        return node;
    }

    private static JsonNode text(JsonNode node, Map<String, JsonNode> values) {
        String text = node.textValue();
        JsonNode whole =
                text.startsWith("{") && text.endsWith("}") ? values.get(text.substring(1, text.length() - 1)) : null;
        return whole == null ? JsonNodeFactory.instance.textNode(inserted(text, values)) : whole;
    }

    private static String inserted(String text, Map<String, JsonNode> values) {
        String inserted = text;
        if (text.indexOf('{') >= 0) {
            for (Map.Entry<String, JsonNode> value : values.entrySet()) {
                inserted = inserted.replace(
                        "{" + value.getKey() + "}", value.getValue().asText());
            }
        }
        return inserted;
    }
}
