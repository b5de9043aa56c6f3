package org.redlines.geodata.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Locations;
import org.redlines.geodata.schema.FieldSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses a YAML text into fields and their places. What is malformed becomes a finding. */
public final class YamlText {

    private YamlText() {}

    /**
     * The fields of the text; or null, and a finding, when it is no YAML mapping.
     *
     * @param locations receives where each field is
     */
    public static ObjectNode parse(
            String text, String file, FieldSchema schema, Locations locations, Findings findings) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            if (root instanceof MappingNode mapping) {
                return new YamlFields(file, locations, findings).read(mapping, schema);
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
}
