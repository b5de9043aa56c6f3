package org.redlines.geodata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** How a single value is written on one line. */
final class Scalar {

    /** What YAML, 1.1 or 1.2, reads as something else than a text. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("(?i)null|~|true|false|yes|no|on|off|y|n|=|<<|\\.nan|[-+]?\\.inf"
                    + "|[-+]?(0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|[0-9][0-9_]*(:[0-5]?[0-9])*)(\\.[0-9_:]*)?(e[-+]?[0-9]+)?"
                    + "|[-+]?\\.[0-9_]+(e[-+]?[0-9]+)?");

    private static final Pattern INDICATOR_FIRST = Pattern.compile("[-?:,\\[\\]{}#&*!|>'\"%@` ].*");
    private static final Pattern BREAKS_PLAIN = Pattern.compile(".*(: | #|:$| $).*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Scalar() {}

    static String write(JsonNode value) {
        return value.isTextual() ? text(value.textValue()) : number(value);
    }

    static String text(String text) {
        if (CONTROL.matcher(text).find()) {
            return TextNode.valueOf(text).toString(); // JSON's escapes are YAML's
        }
        boolean plain = !text.isEmpty()
                && !NOT_TEXT.matcher(text).matches()
                && !INDICATOR_FIRST.matcher(text).matches()
                && !BREAKS_PLAIN.matcher(text).matches();
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }

    /** A field's name; the schemas' own need no quotes, not even one like {@code on}. */
    static String name(String name) {
        return NAME.matcher(name).matches() ? name : text(name);
    }

    private static String number(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asText();
    }
}
