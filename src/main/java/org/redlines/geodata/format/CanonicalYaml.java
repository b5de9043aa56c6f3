package org.redlines.geodata.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.schema.FieldSchema;

/** Writes a record in the canonical format. Writing the result again does not change it. */
public final class CanonicalYaml {

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final Comments comments;

    private CanonicalYaml(Comments comments) {
        this.comments = comments;
    }

    /** The canonical text of a record's file. */
    public static String write(DossierRecord record, Dossier dossier) {
        Comments comments = Comments.read(record.text());
        CanonicalYaml yaml = new CanonicalYaml(comments);
        yaml.comment("", "");
        yaml.object(record.body(), dossier.findSchema(record.kind()), "", "");
        comments.atEnd().forEach(line -> yaml.out.append(line).append('\n'));
        return yaml.out.toString();
    }

    private void object(ObjectNode object, Optional<FieldSchema> schema, String indent, String pointer) {
        for (String name : ordered(object, schema)) {
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            // The first field of a list item follows its dash. A comment on it stands before the item.
            boolean afterDash = out.length() > 0 && out.charAt(out.length() - 1) != '\n';
            if (!afterDash) {
                comment(child, indent);
                out.append(indent);
            }
            out.append(Scalar.name(name)).append(':');
            value(object.get(name), schema.flatMap(known -> known.findProperty(name)), indent, child);
        }
    }

    private static Set<String> ordered(ObjectNode object, Optional<FieldSchema> schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.ifPresent(known -> names.addAll(known.listProperties()));
        names.removeIf(name -> !object.has(name));
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void value(JsonNode value, Optional<FieldSchema> schema, String indent, String pointer) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            out.append('\n');
            object(object, schema, indent + INDENT, pointer);
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            out.append('\n');
            array(array, schema.flatMap(FieldSchema::findItems), indent + INDENT, pointer);
        } else {
            scalar(value, indent + INDENT);
        }
    }

    private void array(ArrayNode array, Optional<FieldSchema> items, String indent, String pointer) {
        for (int i = 0; i < array.size(); i++) {
            String child = pointer + "/" + i;
            comment(child, indent);
            if (array.get(i) instanceof ObjectNode object && !object.isEmpty()) {
                comment(child + "/" + ordered(object, items).iterator().next(), indent);
                out.append(indent).append("- ");
                object(object, items, indent + INDENT, child);
            } else if (array.get(i) instanceof ArrayNode inner && !inner.isEmpty()) {
                out.append(indent).append("-\n");
                array(inner, items.flatMap(FieldSchema::findItems), indent + INDENT, child);
            } else {
                out.append(indent).append('-');
                scalar(array.get(i), indent + INDENT);
            }
        }
    }

    private void scalar(JsonNode value, String indent) {
        if (value.isContainerNode()) {
            out.append(value.isArray() ? " []\n" : " {}\n");
        } else if (value.isTextual()) {
            text(value.textValue().strip().replaceAll("\\s+", " "), indent);
        } else if (value.isNull()) {
            out.append('\n');
        } else {
            out.append(' ').append(Scalar.write(value)).append('\n');
        }
    }

    private void text(String text, String indent) {
        String line = Scalar.text(text);
        int column = out.length() - out.lastIndexOf("\n");
        boolean foldable = text.contains(" ") && !line.startsWith("\"");
        if (column + line.length() <= WIDTH || !foldable) {
            out.append(' ').append(line).append('\n');
        } else {
            out.append(" >-\n");
            fold(text, indent);
        }
    }

    private void fold(String text, String indent) {
        int column = 0;
        for (String word : text.split(" ")) {
            boolean fits = column > 0 && column + 1 + word.length() <= WIDTH;
            if (fits) {
                out.append(' ').append(word);
                column += 1 + word.length();
            } else {
                out.append(column > 0 ? "\n" : "").append(indent).append(word);
                column = indent.length() + word.length();
            }
        }
        out.append('\n');
    }

    private void comment(String pointer, String indent) {
        comments.before(pointer).forEach(line -> out.append(indent).append(line).append('\n'));
    }

    /** Writes a single value on one line. */
    static final class Scalar {

        /** Words that YAML 1.1 or 1.2 does not read as texts. */
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
                return TextNode.valueOf(text).toString(); // YAML has the same escapes as JSON
            }
            boolean plain = !text.isEmpty()
                    && !NOT_TEXT.matcher(text).matches()
                    && !INDICATOR_FIRST.matcher(text).matches()
                    && !BREAKS_PLAIN.matcher(text).matches();
            return plain ? text : "'" + text.replace("'", "''") + "'";
        }

        /** Writes a field's name. Names that the schemas define need no quotes, not even {@code on}. */
        static String name(String name) {
            return NAME.matcher(name).matches() ? name : text(name);
        }

        private static String number(JsonNode value) {
            return value.isNumber() && !value.isIntegralNumber()
                    ? value.decimalValue().stripTrailingZeros().toPlainString()
                    : value.asText();
        }
    }
}
