package org.redlines.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests made from the API's description: every path and parameter, as described and as nobody should. */
final class FuzzRequests {

    /** Good values of parameters that the description calls a text. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "bbox", List.of("44,38,47,40", "170,-20,-170,20", "44,38,0,47,40,100"),
            "datetime", List.of("2024-09-06", "2020-01-01/..", "2024-09-06T12:00:00+04:00"),
            "filter", List.of("id='c01'", "id IS NULL OR S_INTERSECTS(geometry,BBOX(44,38,47,40))"));

    /** How often each parameter of each path is asked for. */
    private static final int SAMPLES = 6;

    private static final int COMBINATIONS = 1500;

    private final Random random;
    private final List<FuzzRequest> requests = new ArrayList<>();
    private final List<FuzzOperation> operations = new ArrayList<>();

    private FuzzRequests(Random random) {
        this.random = random;
    }

    /**
     * Equal for equal arguments.
     *
     * @param api the description
     * @param ids the id of some feature, by the path of its collection
     */
    static List<FuzzRequest> of(JsonNode api, Map<String, String> ids, Random random) {
        FuzzRequests made = new FuzzRequests(random);
        api.get("paths")
                .fields()
                .forEachRemaining(path -> made.operation(FuzzOperation.read(api, path.getKey(), path.getValue(), ids)));
        made.operations.forEach(made::parameters);
        for (int i = 0; i < COMBINATIONS; i++) {
            made.combination();
        }
        made.headers();
        return made.requests;
    }

    private void operation(FuzzOperation operation) {
        operations.add(operation);
        String target = operation.target(random);
        requests.add(new FuzzRequest("GET", target, List.of(), operation.isGood()));
        requests.add(new FuzzRequest("HEAD", target, List.of(), false));
        requests.add(FuzzRequest.get(target + "?nothing=1"));
        requests.add(FuzzRequest.get(target + "?" + any(HostileValues.ENCODED)));
        requests.add(FuzzRequest.get(target + "?" + encode(any(HostileValues.VALUES)) + "=1"));
        for (String name : operation.pathParameters()) {
            for (int i = 0; i < SAMPLES; i++) {
                String value = random.nextInt(3) == 0
                        ? any(HostileValues.ENCODED).replace("\t", "%09")
                        : encode(any(HostileValues.VALUES));
                requests.add(FuzzRequest.get(operation.path().replace("{" + name + "}", value)));
            }
        }
    }

    private void parameters(FuzzOperation operation) {
        operation.parameters().forEach((name, schema) -> {
            List<FuzzRequest> all = new ArrayList<>();
            good(name, schema)
                    .forEach(value -> all.add(
                            new FuzzRequest("GET", asked(operation, name, value), List.of(), operation.isGood(name))));
            bad(name, schema).forEach(value -> all.add(FuzzRequest.get(asked(operation, name, value))));
            String one = good(name, schema).isEmpty()
                    ? "1"
                    : encode(good(name, schema).get(0));
            for (String query : List.of(
                    name,
                    name + "=",
                    name + "=" + one + "&" + name + "=" + one,
                    name + "[]=" + one,
                    name.toUpperCase(java.util.Locale.ROOT) + "=" + one,
                    "&&" + name + "=" + one + "&",
                    name + "==" + one,
                    encode(name + " ") + "=" + one)) {
                all.add(FuzzRequest.get(operation.target(random) + "?" + query));
            }
            for (String raw : HostileValues.ENCODED) {
                all.add(FuzzRequest.get(operation.target(random) + "?" + name + "=" + raw.replace("\t", "%09")));
            }
            Collections.shuffle(all, random);
            requests.addAll(all.subList(0, Math.min(SAMPLES, all.size())));
        });
    }

    private String asked(FuzzOperation operation, String name, String value) {
        return operation.target(random) + "?" + name + "=" + encode(value);
    }

    /** Several parameters at once, and perhaps a header that nobody should send. */
    private void combination() {
        FuzzOperation operation = any(
                operations.stream().filter(one -> !one.parameters().isEmpty()).toList());
        List<String> names = new ArrayList<>(operation.parameters().keySet());
        StringBuilder target = new StringBuilder(operation.target(random));
        String separator = "?";
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String name = any(names);
            List<String> values = random.nextBoolean()
                    ? good(name, operation.parameters().get(name))
                    : bad(name, operation.parameters().get(name));
            target.append(separator)
                    .append(name)
                    .append('=')
                    .append(encode(any(values.isEmpty() ? HostileValues.VALUES : values)));
            separator = "&";
        }
        List<String> headers = random.nextInt(4) == 0 ? List.of(any(HostileValues.headers())) : List.of();
        requests.add(FuzzRequest.get(target.toString()).with(headers));
    }

    /** Every hostile header on three addresses. */
    private void headers() {
        List<String> lines = HostileValues.headers();
        for (String line : lines) {
            for (int i = 0; i < 3; i++) {
                requests.add(FuzzRequest.get(any(operations).target(random)).with(List.of(line)));
            }
            requests.add(FuzzRequest.get("/nothing.js").with(List.of(line, any(lines))));
        }
    }

    /** Values that the schema allows. */
    private static List<String> good(String name, JsonNode schema) {
        if (schema.path("format").asText().equals("date")) {
            return List.of("2024-09-06");
        }
        if (KNOWN.containsKey(name)) {
            return KNOWN.get(name);
        }
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        switch (schema.path("type").asText()) {
            case "integer" -> {
                values.add(schema.path("minimum").asText("0"));
                values.add(schema.path("maximum").asText("7"));
            }
            case "number" -> values.addAll(List.of("0", "44", "-43.5"));
            case "boolean" -> values.addAll(List.of("true", "false"));
            default -> {}
        }
        return values;
    }

    /** Values at and beyond the schema's edges, of other types, and hostile ones. */
    private static List<String> bad(String name, JsonNode schema) {
        List<String> values = new ArrayList<>(HostileValues.VALUES);
        if (name.equals("filter")) {
            values.addAll(HostileValues.FILTERS);
        }
        if (schema.path("type").asText().equals("integer")) {
            values.add(String.valueOf(schema.path("minimum").asLong(0) - 1));
            values.add(String.valueOf(schema.path("maximum").asLong(Integer.MAX_VALUE) + 1));
            values.addAll(List.of("1.0", " 1", "+1", "1e1", "١"));
        }
        return values;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
