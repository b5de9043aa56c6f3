package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.redlines.texts.Texts;

/** Numbers for reading: 1,234.5. */
final class Numbers {

    private Numbers() {}

    /** A number with the language's separators. */
    static String read(JsonNode number) {
        return Texts.number(number.decimalValue());
    }

    /** A count. */
    static String read(long number) {
        return Texts.number(BigDecimal.valueOf(number));
    }
}
