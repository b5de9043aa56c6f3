package org.redlines.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What must be true of every answer, whatever was asked; says what is not. */
final class FuzzVerdict {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory TOKENS = new JsonFactory();
    private static final List<String> LEAKS = List.of(
            "select ",
            "postgres",
            "java.",
            "sqlstate",
            "exception",
            "\tat ",
            "org.redlines",
            "hibernate",
            "vertx",
            "vert.x",
            "netty",
            "quarkus",
            "jackson",
            "pg_",
            "geom,",
            "stack");

    private FuzzVerdict() {}

    /** What is wrong with the answer; null when nothing is. */
    static String on(FuzzRequest request, Raw.Reply reply) throws IOException {
        if (reply.status() >= 500) {
            return "a failure";
        }
        if (request.isBeyondHttp() && reply.status() >= 400 && reply.body().length == 0) {
            return null;
        }
        if (request.good() && reply.status() != 200) {
            return "refused although it is as described";
        }
        if (reply.header("Access-Control-Allow-Origin") == null
                || !"nosniff".equals(reply.header("X-Content-Type-Options"))) {
            return "without the headers that every answer has";
        }
        if (reply.head().contains(HostileValues.HOST)
                || reply.header("Set-Cookie") != null
                || reply.header("X-Injected") != null) {
            return "a header that the request wrote";
        }
        if (request.method().equals("HEAD") || reply.status() == 304) {
            return null;
        }
        return reply.status() >= 400 ? onRefusal(reply) : onAnswer(reply);
    }

    private static String onAnswer(Raw.Reply reply) throws IOException {
        String type = String.valueOf(reply.header("Content-Type"));
        if (reply.header("Content-Encoding") != null) {
            return null;
        }
        if (type.contains("json") && !type.contains("seq") && !isJson(reply.body())) {
            return "no whole JSON";
        }
        if (type.contains("html") && reply.text().contains(HostileValues.MARKUP)) {
            return "markup of the request in a page";
        }
        return reply.text().contains(HostileValues.HOST) ? "a link to a host of the request's choice" : null;
    }

    // Reads every token to the end, and builds nothing.
    private static boolean isJson(byte[] body) throws IOException {
        try (JsonParser parser = TOKENS.createParser(body)) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return depth == 0 && body.length > 0;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return false;
        }
    }

    private static String onRefusal(Raw.Reply reply) throws IOException {
        if ("text/html".equals(reply.header("Content-Type"))) {
            return reply.text().contains(HostileValues.MARKUP) ? "markup of the request in a page" : null;
        }
        if (!"application/problem+json".equals(reply.header("Content-Type")) || !isJson(reply.body())) {
            return "no problem document";
        }
        JsonNode problem = JSON.readTree(reply.body());
        if (problem.path("status").asInt() != reply.status()
                || problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            return "an incomplete problem document";
        }
        String text = reply.text().toLowerCase(Locale.ROOT);
        for (String leak : LEAKS) {
            if (text.contains(leak)
                    && !problem.path("value").asText().toLowerCase(Locale.ROOT).contains(leak)) {
                return "the word '" + leak + "', which shows the inside";
            }
        }
        return switch (reply.status()) {
            case 400 -> onBadRequest(problem);
            case 406 ->
                problem.path("offered").isEmpty() || !reply.header("Vary").contains("Accept")
                        ? "a 406 that offers nothing"
                        : null;
            default -> null;
        };
    }

    // An address that is not URL-encoded has no parameter that could be named, nor has a header.
    private static String onBadRequest(JsonNode problem) {
        boolean helpful = problem.has("parameter") && (problem.has("expected") || problem.has("allowed"));
        String detail = problem.path("detail").asText();
        return helpful || detail.contains("URL-encoded") || detail.startsWith("The header ")
                ? null
                : "a 400 that names no parameter, or not what was expected";
    }
}
