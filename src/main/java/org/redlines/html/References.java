package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redlines.http.RequestKey;
import org.redlines.picture.Features;

/** Names what ids refer to: features, with links to their pages; values of dimensions; readings of terms. */
record References(RequestKey key, Features.NameFinder names) {

    private static final String DIMENSION = "dimension";

    // Properties that name values of the dimension beside them.
    private static final Set<String> VALUES = Set.of("values", "only", "some", "oneOf", "value");

    /** The name of a feature of a collection; its id if it has none. */
    String name(String collection, String id) {
        return names.find(collection, id).orElse(id);
    }

    /** The features that a property's text refers to; empty if it refers to none. */
    Optional<DisplayValue> find(String property, String text) {
        return Words.find("refers." + property)
                .flatMap(collections -> references(List.of(collections.split(" ")), text));
    }

    // A crossing lies in two countries (armenia/turkey), or on a route at a boundary. Some holders of accounts have no
    // record.
    private Optional<DisplayValue> references(List<String> collections, String text) {
        List<Optional<DisplayValue>> parts = Stream.of(text.split("[/@,]"))
                .map(id -> reference(collections, id))
                .toList();
        if (parts.isEmpty() || !parts.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        List<DisplayValue> found = parts.stream().map(Optional::get).toList();
        return Optional.of(found.size() == 1 ? found.get(0) : DisplayValue.list(found));
    }

    private Optional<DisplayValue> reference(List<String> collections, String id) {
        return collections.stream()
                .flatMap(collection -> names
                        .find(collection, id)
                        .map(name -> DisplayValue.link(name, PageLinks.feature(key, collection, id)))
                        .stream())
                .findFirst();
    }

    /** The properties with the labels of a dimension's values and the texts of a term's readings instead of their ids. */
    JsonNode withLabels(JsonNode properties) {
        return in(properties, "");
    }

    /** The same, within a dimension if the owner is not empty. */
    private JsonNode in(JsonNode node, String owner) {
        if (node.isArray()) {
            ArrayNode copy = ((ArrayNode) node).arrayNode();
            node.forEach(one -> copy.add(in(one, owner)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = ((ObjectNode) node).objectNode();
        String own = node.has("excludes") ? node.path("id").asText() : owner;
        node.properties().forEach(property -> copy.set(property.getKey(), in(property.getKey(), node, own)));
        return copy;
    }

    private JsonNode in(String name, JsonNode object, String owner) {
        JsonNode value = object.get(name);
        if (name.equals("readings") && value.isObject()) {
            ObjectNode readings = ((ObjectNode) value).objectNode();
            value.properties().forEach(one -> readings.set(one.getKey(), label("terms", one.getKey(), one.getValue())));
            return readings;
        }
        if (!object.path(DIMENSION).isTextual() || !VALUES.contains(name)) {
            return in(value, owner);
        }
        // An exclusion names a value of the dimension that has it, and values of another.
        boolean isExclusion = object.has("value") && object.has("values");
        String of = isExclusion && name.equals("value")
                ? owner
                : object.path(DIMENSION).asText();
        if (value.isTextual()) {
            return label("dimensions", of, value);
        }
        ArrayNode labels = ((ObjectNode) object).arrayNode();
        value.forEach(one -> labels.add(one.isTextual() ? label("dimensions", of, one) : in(one, owner)));
        return labels;
    }

    private JsonNode label(String collection, String id, JsonNode part) {
        return names.find(collection, id + "/" + part.asText())
                .<JsonNode>map(TextNode::valueOf)
                .orElse(part);
    }
}
