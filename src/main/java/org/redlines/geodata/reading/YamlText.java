package org.redlines.geodata.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.DossierRecord.Locations;
import org.redlines.geodata.schema.FieldSchema;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Parses a YAML text into fields and their locations. Malformed text becomes a finding. */
public final class YamlText {

    private YamlText() {}

    /**
     * The fields of the text; null, with a finding, if it is not a YAML mapping.
     *
     * @param locations receives the location of each field
     */
    public static ObjectNode parse(
            String text, String file, FieldSchema schema, Locations locations, Findings findings) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new YamlFields(file, locations, findings).object(mapping, "", Optional.of(schema));
            }
            findings.error(
                    "malformed", Location.of(file), "", "The file has no fields; expected lines such as 'id: …'.");
        } catch (MarkedYAMLException e) {
            findings.error("malformed", location(file, e.getProblemMark()), "", explain(e));
        } catch (YAMLException e) {
            findings.error("malformed", Location.of(file), "", "The file cannot be read as YAML: " + e.getMessage());
        }
        return null;
    }

    private static String explain(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
        return "The file cannot be read as YAML here: " + e.getProblem() + context
                + ". Often a text with a colon or a leading quotation mark needs quotes around it,"
                + " or a line is indented differently from its neighbours.";
    }

    private static Location location(String file, Mark mark) {
        return mark == null ? Location.of(file) : new Location(file, mark.getLine() + 1, mark.getColumn() + 1, "");
    }

    /**
     * Converts YAML nodes to JSON values. The schema decides how a plain word is read: {@code date: 2024} is a text if
     * the schema requires a text. Without a schema, YAML 1.2's core schema applies, in which {@code no} is a text too.
     */
    private static final class YamlFields {
        private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
        private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
        // Control characters except tab and line feed, halves of surrogate pairs, and noncharacters.
        private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n]]");
        private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

        private final String file;
        private final Locations locations;
        private final Findings findings;
        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        YamlFields(String file, Locations locations, Findings findings) {
            this.file = file;
            this.locations = locations;
            this.findings = findings;
        }

        private JsonNode value(Node node, String pointer, Optional<FieldSchema> schema) {
            if (!seen.add(node)) {
                error(
                        "alias",
                        node,
                        "",
                        "This repeats another part of the file by YAML's & and *. Write it out instead.");
                return JSON.nullNode();
            }
            if (node instanceof MappingNode mapping) {
                return object(mapping, pointer, schema);
            }
            if (node instanceof SequenceNode sequence) {
                return array(sequence, pointer, schema.flatMap(FieldSchema::findItems));
            }
            return scalar((ScalarNode) node, schema.map(FieldSchema::isText).orElse(false));
        }

        private ObjectNode object(MappingNode mapping, String pointer, Optional<FieldSchema> schema) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple field : mapping.getValue()) {
                if (!(field.getKeyNode() instanceof ScalarNode key)) {
                    error("malformed", field.getKeyNode(), "", "The name of a field must be a plain word.");
                } else if (object.has(key.getValue())) {
                    error("duplicate-key", key, key.getValue(), "The field '" + key.getValue() + "' is given twice.");
                } else {
                    refuseInvisible(key);
                    String name = key.getValue();
                    String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                    locate(child, key);
                    object.set(name, value(field.getValueNode(), child, schema.flatMap(s -> s.findProperty(name))));
                }
            }
            return object;
        }

        private ArrayNode array(SequenceNode sequence, String pointer, Optional<FieldSchema> items) {
            ArrayNode array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                String child = pointer + "/" + array.size();
                locate(child, item);
                array.add(value(item, child, items));
            }
            return array;
        }

        private JsonNode scalar(ScalarNode node, boolean text) {
            refuseInvisible(node);
            String word = node.getValue();
            boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
            if (plain && (word.isEmpty() || word.equals("~") || word.equals("null"))) {
                return JSON.nullNode();
            }
            if (!plain || text) {
                return JSON.textNode(word);
            }
            if (word.equals("true") || word.equals("false")) {
                return JSON.booleanNode(word.equals("true"));
            }
            return number(word, node);
        }

        private void refuseInvisible(ScalarNode node) {
            Matcher invisible = INVISIBLE.matcher(node.getValue());
            if (invisible.find()) {
                error(
                        "character",
                        node,
                        INVISIBLE.matcher(node.getValue()).replaceAll("\uFFFD"),
                        "This has the character U+%04X, which is invisible and which some programs refuse. Remove it."
                                .formatted(invisible.group().codePointAt(0)));
            }
        }

        private JsonNode number(String word, ScalarNode node) {
            if ((WHOLE.matcher(word).matches() || DECIMAL.matcher(word).matches()) && isBeyondDouble(word)) {
                error(
                        "number-range",
                        node,
                        word,
                        "Programs cannot store this number. Use a number between -1e300 and 1e300.");
                return JSON.nullNode();
            }
            if (WHOLE.matcher(word).matches()) {
                BigInteger whole = new BigInteger(word);
                return whole.bitLength() < 32 ? JSON.numberNode(whole.intValue()) : JSON.numberNode(whole);
            }
            return DECIMAL.matcher(word).matches() ? JSON.numberNode(new BigDecimal(word)) : JSON.textNode(word);
        }

        // Numbers too close to zero count too: written out, they would fill the memory.
        private static boolean isBeyondDouble(String word) {
            double value = Math.abs(Double.parseDouble(word));
            return value > 1e300 || value < 1e-300 && word.matches("[-+.0]*[1-9].*");
        }

        private void locate(String pointer, Node node) {
            Mark mark = node.getStartMark();
            locations.put(pointer, mark.getLine() + 1, mark.getColumn() + 1);
        }

        private void error(String rule, Node node, String value, String message) {
            Mark mark = node.getStartMark();
            findings.error(rule, new Location(file, mark.getLine() + 1, mark.getColumn() + 1, ""), value, message);
        }
    }
}
