package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers for reading: 1,234.5. */
final class Numbers {

    private Numbers() {}

    /** A number with the separators of English. */
    static String read(JsonNode number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(6);
        return format.format(number.decimalValue());
    }

    /** A count. */
    static String read(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }
}
