package org.redlines.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.cql2.Filter.Limits;

/**
 * A JSON value with its position, for error messages.
 *
 * @param at index of its first character, from 0
 * @param value a map, a list, a string, a boolean, null, or a number as {@link Digits}
 */
record Json(int at, Object value) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A number as text, without rounding. */
    record Digits(String text) {}

    static Json read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Json json = read(parser, 0);
            if (parser.nextToken() != null) {
                throw new Cql2Exception(at(parser.currentTokenLocation()), "the end", "more JSON");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new Cql2Exception(at(e.getLocation()), "JSON", "invalid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json read(JsonParser parser, int outer) throws IOException {
        int at = at(parser.currentTokenLocation());
        int depth = Limits.nextDepth(outer, at);
        if (parser.currentToken() == null) {
            throw new Cql2Exception(at, "a JSON object", "nothing");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Json(at, members(parser, depth));
            case START_ARRAY -> new Json(at, items(parser, depth));
            case VALUE_STRING -> new Json(at, Literals.storable(at, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json(at, new Digits(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE -> new Json(at, parser.getBooleanValue());
            default -> new Json(at, null);
        };
    }

    private static Map<String, Json> members(JsonParser parser, int depth) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser, depth));
        }
        return members;
    }

    private static List<Json> items(JsonParser parser, int depth) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, depth));
        }
        return items;
    }

    private static int at(JsonLocation location) {
        return location == null ? 0 : Math.max(0, (int) location.getCharOffset());
    }

    boolean has(String member) {
        return value instanceof Map<?, ?> members && members.containsKey(member);
    }

    /** Returns the member of an object; an error if there is none. */
    Json member(String name) {
        if (value instanceof Map<?, ?> members && members.get(name) instanceof Json member) {
            return member;
        }
        throw error("an object with the member \"" + name + "\"");
    }

    List<Json> list(String expected) {
        if (value instanceof List<?> items) {
            return items.stream().map(Json.class::cast).toList();
        }
        throw error(expected);
    }

    String text(String expected) {
        if (value instanceof String text) {
            return text;
        }
        throw error(expected);
    }

    String digits() {
        if (value instanceof Digits number) {
            Literals.number(at, number.text());
            return number.text();
        }
        throw error("a number");
    }

    Cql2Exception error(String expected) {
        String found = "another value";
        if (value == null) {
            found = "null";
        } else if (value instanceof Map) {
            found = "an object";
        } else if (value instanceof List) {
            found = "an array";
        } else if (value instanceof String) {
            found = "a text";
        } else if (value instanceof Digits) {
            found = "a number";
        }
        return new Cql2Exception(at, expected, found);
    }
}
