package org.redlines.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A path of the API's description, as a client would ask it.
 *
 * @param path below the server's root, with parameters in braces
 * @param pathParameters their names
 * @param pathValues good values of each
 * @param parameters schemas of the query's parameters, by name
 * @param needsQuery whether a parameter of the query must be given
 */
record FuzzOperation(
        String path,
        List<String> pathParameters,
        Map<String, List<String>> pathValues,
        Map<String, JsonNode> parameters,
        boolean needsQuery) {

    /** Texts whose form no schema tells, or that only some of the path's files take. */
    private static final List<String> UNTOLD = List.of("after", "asOf", "sortby", "properties");

    static FuzzOperation read(JsonNode api, String path, JsonNode item, Map<String, String> ids) {
        // Paths with a server of their own lie beside the API, the others below its root.
        String whole = item.has("servers") ? path : path.equals("/") ? "/ogc/" : "/ogc" + path;
        Map<String, List<String>> pathValues = new LinkedHashMap<>();
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        boolean needsQuery = false;
        for (JsonNode declared : item.get("get").path("parameters")) {
            JsonNode parameter =
                    declared.has("$ref") ? api.at(declared.get("$ref").asText().substring(1)) : declared;
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                pathValues.put(name, values(parameter.get("schema"), ids.get(whole.replaceAll("/items/.*", ""))));
            } else {
                parameters.put(name, parameter.get("schema"));
                needsQuery |= parameter.path("required").asBoolean();
            }
        }
        return new FuzzOperation(whole, List.copyOf(pathValues.keySet()), pathValues, parameters, needsQuery);
    }

    /** Whether the bare address must be answered with 200. */
    boolean isGood() {
        return !needsQuery && !pathValues.containsValue(List.of("nothing"));
    }

    private static List<String> values(JsonNode schema, String id) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values.isEmpty() ? List.of(id == null ? "nothing" : id) : values;
    }

    /** An address of this path that is there. */
    String target(Random random) {
        String target = path;
        for (String name : pathParameters) {
            List<String> values = pathValues.get(name);
            target = target.replace("{" + name + "}", values.get(random.nextInt(values.size())));
        }
        return target;
    }

    /** Whether a value that the schema allows must be answered with 200. */
    boolean isGood(String name) {
        boolean someFilesOnly =
                path.startsWith("/layers/") && List.of("crs", "bom").contains(name);
        boolean untold = path.matches("/changes|/feeds/.*") && !name.equals("f");
        return isGood() && !someFilesOnly && !untold && !UNTOLD.contains(name);
    }
}
