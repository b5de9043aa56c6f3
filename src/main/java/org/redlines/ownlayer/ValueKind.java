package org.redlines.ownlayer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** What a value can be. */
enum ValueKind {
    INTEGER("integer", null),
    NUMBER("number", null),
    BOOLEAN("boolean", null),
    DATE("string", "date"),
    DATE_TIME("string", "date-time"),
    STRING("string", null),
    OBJECT("object", null),
    ARRAY("array", null);

    // A leading zero tells that it is a code, not a number; more digits than these would be rounded.
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?");
    private static final int DATE_LENGTH = 10;

    private final String jsonType;
    private final String format;

    ValueKind(String jsonType, String format) {
        this.jsonType = jsonType;
        this.format = format;
    }

    /** The kind of a value other than null; of a text, what it says when all values of the file are texts. */
    static ValueKind of(JsonNode value, boolean onlyTexts) {
        if (value.isTextual()) {
            return ofText(value.textValue(), onlyTexts);
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? INTEGER : NUMBER;
        }
        if (value.isNumber()) {
            return NUMBER;
        }
        if (value.isBoolean()) {
            return BOOLEAN;
        }
        return value.isArray() ? ARRAY : value.isObject() ? OBJECT : STRING;
    }

    /** The kind of values of both kinds; the first is null when there is none yet. */
    static ValueKind join(ValueKind one, ValueKind other) {
        if (one == null || one == other) {
            return other;
        }
        boolean numbers = one.isNumber() && other.isNumber();
        return numbers ? NUMBER : STRING;
    }

    /** Whether it is a number that JSON has no word for, as a division by zero gives. */
    static boolean isNoNumber(JsonNode value) {
        return value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue());
    }

    String jsonType() {
        return jsonType;
    }

    String format() {
        return format;
    }

    boolean isNested() {
        return this == OBJECT || this == ARRAY;
    }

    private boolean isNumber() {
        return this == INTEGER || this == NUMBER;
    }

    /** A value, of a kind that was joined to this one, as this kind has it. */
    JsonNode convert(JsonNode value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (this == STRING && !value.isTextual()) {
            return json.textNode(value.isContainerNode() ? value.toString() : value.asText());
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        return switch (this) {
            case INTEGER -> json.numberNode(Long.parseLong(text));
            case NUMBER -> json.numberNode(Double.parseDouble(text));
            case BOOLEAN -> json.booleanNode(text.equalsIgnoreCase("true"));
            default -> value;
        };
    }

    private static ValueKind ofText(String text, boolean mayBeNumber) {
        if (mayBeNumber && WHOLE.matcher(text).matches()) {
            return INTEGER;
        }
        if (mayBeNumber && DECIMAL.matcher(text).matches()) {
            return NUMBER;
        }
        if (mayBeNumber && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return BOOLEAN;
        }
        return ofDate(text);
    }

    // Looked at closely only when it has a date's shape: a failed reading costs much more.
    private static ValueKind ofDate(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return STRING;
        }
        try {
            if (text.length() == DATE_LENGTH) {
                LocalDate.parse(text);
                return DATE;
            }
            OffsetDateTime.parse(text);
            return DATE_TIME;
        } catch (DateTimeException e) {
            return STRING;
        }
    }
}
