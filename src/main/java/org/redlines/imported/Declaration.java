package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How an imported layer presents itself, as the declared collections do by their YAML files. */
final class Declaration {

    private static final int ORDER = 1000;
    private static final String ROLE = "x-ogc-role";

    private Declaration() {}

    /** The JSON of a Collection. */
    static String write(ImportOptions options, Map<String, PropertyType> types, long features) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        if (addsId(types)) {
            properties.putObject("id").put("type", "string").put("description", "The feature's id.");
        }
        types.forEach((name, type) -> properties.set(name, type.schema(features)));
        addTimes(properties, options);
        int sequence = 1;
        for (JsonNode schema : properties) {
            // OGC API – Features, Part 5. The declaration is kept as jsonb, which has an order of its own.
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

    // OGC API – Features, Part 5: which properties tell when a feature holds.
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

    /** Whether the feature's id is made a property, as in the dossier's layers; not when the file has one so named. */
    static boolean addsId(Map<String, PropertyType> types) {
        return types.keySet().stream().noneMatch("id"::equalsIgnoreCase);
    }
}
