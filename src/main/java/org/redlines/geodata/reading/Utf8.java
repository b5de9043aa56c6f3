package org.redlines.geodata.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;

/** Strict decoding of UTF-8: Java's own reader would replace what is wrong without a word. */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /** The text; or null, and a finding that names the line, when the bytes are no UTF-8. */
    static String decode(byte[] bytes, String file, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            findings.error(
                    "encoding",
                    new Location(file, lineOfFirstFault(bytes), 1, ""),
                    "",
                    "This line has characters that are not UTF-8. Save the file with the encoding UTF-8.");
            return null;
        }
    }

    private static int lineOfFirstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // Stops, without an exception, where the first fault is.
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
