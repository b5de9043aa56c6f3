package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.redlines.imported.reading.FeatureReader.Texts;

/** The type of a value. */
enum ValueKind {
    INTEGER("integer", null),
    NUMBER("number", null),
    /** A text with a decimal comma. */
    COMMA_NUMBER("number", null),
    BOOLEAN("boolean", null),
    DATE("string", "date"),
    DATE_TIME("string", "date-time"),
    STRING("string", null),
    OBJECT("object", null),
    ARRAY("array", null);

    // A text is a number only if writing the number gives the same text again: 007, 5.10 and 1E10 are codes.
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)[.,][0-9]*[1-9]");
    private static final Pattern NUMERAL = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?");
    // A double keeps this many digits of any number.
    private static final int MAX_DIGITS = 15;
    private static final int DATE_LENGTH = 10;

    private final String jsonType;
    private final String format;

    ValueKind(String jsonType, String format) {
        this.jsonType = jsonType;
        this.format = format;
    }

    /** The kind of a value that is not null. The kind of a text is what it stands for in its file. */
    static ValueKind of(JsonNode value, Texts texts) {
        if (value.isTextual()) {
            return ofText(value.textValue(), texts);
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

    /** The kind that covers values of both kinds; {@code one} is null if there was no value yet. */
    static ValueKind join(ValueKind one, ValueKind other) {
        if (one == null || one == other) {
            return other;
        }
        if (!one.isNumber() || !other.isNumber()) {
            return STRING;
        }
        ValueKind fraction = one == INTEGER ? other : one;
        return other == INTEGER || other == fraction ? fraction : STRING;
    }

    /** Whether it is NaN or infinite, which JSON cannot write. */
    static boolean isNotFinite(JsonNode value) {
        return value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue());
    }

    /** Whether the text looks like a number. */
    static boolean couldBeNumber(String text) {
        return NUMERAL.matcher(text).matches();
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
        return this == INTEGER || this == NUMBER || this == COMMA_NUMBER;
    }

    /**
     * Converts a value to this kind.
     *
     * @param value a value of this kind, or of a kind that was joined to it
     */
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
            case NUMBER, COMMA_NUMBER -> json.numberNode(Double.parseDouble(text.replace(',', '.')));
            case BOOLEAN -> json.booleanNode(text.equalsIgnoreCase("true"));
            default -> value;
        };
    }

    private static ValueKind ofText(String text, Texts texts) {
        if (texts == Texts.TYPED) {
            return ofDate(text);
        }
        if (WHOLE.matcher(text).matches()) {
            return INTEGER;
        }
        boolean comma = text.indexOf(',') >= 0;
        if (DECIMAL.matcher(text).matches()
                && digits(text) <= MAX_DIGITS
                && (!comma || texts == Texts.UNTYPED_WITH_COMMAS)) {
            return comma ? COMMA_NUMBER : NUMBER;
        }
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? BOOLEAN : ofDate(text);
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    // Only texts with the form of a date are parsed: a failed attempt is much slower.
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
