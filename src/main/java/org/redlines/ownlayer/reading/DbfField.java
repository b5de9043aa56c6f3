package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A field of a dBASE table.
 *
 * @param name its name
 * @param type C text, N and F numbers, L truth, D day; others are not read
 * @param offset where it begins in a row
 * @param length its bytes
 * @param decimals digits after the point of a number
 */
record DbfField(String name, char type, int offset, int length, int decimals, Charset encoding) {

    private static final int NAME = 11;
    private static final int LONGEST_CHARACTER = 4;
    private static final int LONG_DIGITS = 18;

    /** A value that is not of its field's type. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String value;

        Fault(String rule, String value, String message) {
            super(message, null, false, false);
            this.rule = rule;
            this.value = value;
        }

        String rule() {
            return rule;
        }

        String value() {
            return value;
        }
    }

    /** Reads a description of 32 bytes. */
    static DbfField read(byte[] bytes, int at, int offset, Charset encoding) {
        int end = at;
        while (end < at + NAME && bytes[end] != 0) {
            end++;
        }
        String name = new String(bytes, at, end - at, encoding).strip();
        char type = (char) (bytes[at + NAME] & 0xff);
        int length = bytes[at + 16] & 0xff;
        int decimals = bytes[at + 17] & 0xff;
        // Long texts have the higher byte of their length where numbers have their decimals.
        return type == 'C'
                ? new DbfField(name, type, offset, length + (decimals << 8), 0, encoding)
                : new DbfField(name, type, offset, length, decimals, encoding);
    }

    int end() {
        return offset + length;
    }

    boolean isReadable() {
        return "CNFLD".indexOf(type) >= 0;
    }

    /** The field's value in a row; JSON null when it has none. */
    JsonNode value(byte[] row) throws Fault {
        if (type == 'C') {
            return text(row);
        }
        String text = new String(row, offset, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        JsonNodeFactory json = JsonNodeFactory.instance;
        // Numbers too long for their field, and truth values that nobody gave, are written so.
        if (text.isEmpty() || text.startsWith("*") || text.equals("?")) {
            return json.nullNode();
        }
        return switch (type) {
            case 'L' -> json.booleanNode("TtYy".contains(text));
            case 'D' -> day(text);
            default -> number(text);
        };
    }

    private JsonNode text(byte[] row) throws Fault {
        int end = end();
        while (end > offset && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        ByteBuffer bytes = ByteBuffer.wrap(row, offset, end - offset);
        CharBuffer characters = CharBuffer.allocate(end - offset + 1);
        CoderResult result = encoding.newDecoder().decode(bytes, characters, true);
        // Some programs cut a text that is too long for its field within its last character.
        boolean cut = end == end() && bytes.remaining() < LONGEST_CHARACTER;
        if (result.isError() && !cut) {
            throw new Fault(
                    "encoding",
                    new String(row, offset, end - offset, StandardCharsets.ISO_8859_1),
                    "This is not " + encoding + ". Name the encoding, such as --encoding windows-1251.");
        }
        String text = characters.flip().toString();
        return text.isBlank() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode day(String text) throws Fault {
        if (text.matches("0{8}")) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (!text.matches("[0-9]{8}")) {
            throw new Fault("value", text, "A day was expected, such as 20240905.");
        }
        return JsonNodeFactory.instance.textNode(
                text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
    }

    private JsonNode number(String text) throws Fault {
        JsonNodeFactory json = JsonNodeFactory.instance;
        try {
            if (decimals == 0 && text.matches("-?[0-9]+")) {
                return text.length() <= LONG_DIGITS
                        ? json.numberNode(Long.parseLong(text))
                        : json.numberNode(new BigInteger(text));
            }
            return json.numberNode(Double.parseDouble(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            throw new Fault("value", text, "A number was expected.");
        }
    }
}
