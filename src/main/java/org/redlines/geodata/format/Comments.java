package org.redlines.geodata.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The comments of a file, by the JSON Pointer of the field that they belong to. */
final class Comments {

    private static final String END = "end";

    private final Map<String, List<String>> byPointer = new HashMap<>();

    private Comments() {}

    /** Reads the comments of a text that is known to be a YAML mapping. */
    static Comments read(String text) {
        Comments comments = new Comments();
        if (text.contains("#")) {
            LoaderOptions options = new LoaderOptions();
            options.setProcessComments(true);
            Node root = new Yaml(options).compose(new StringReader(text));
            comments.collect(root, "");
            comments.add(END, root.getEndComments());
        }
        return comments;
    }

    List<String> before(String pointer) {
        return byPointer.getOrDefault(pointer, List.of());
    }

    List<String> atEnd() {
        return before(END);
    }

    private void collect(Node node, String pointer) {
        addAll(node, pointer);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                String name = ((ScalarNode) field.getKeyNode()).getValue();
                String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                addAll(field.getKeyNode(), child);
                collect(field.getValueNode(), child);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                collect(sequence.getValue().get(i), pointer + "/" + i);
            }
        }
    }

    private void addAll(Node node, String pointer) {
        add(pointer, node.getBlockComments());
        add(pointer, node.getInLineComments());
        if (!pointer.isEmpty()) {
            add(pointer, node.getEndComments());
        }
    }

    private void add(String pointer, List<CommentLine> lines) {
        if (lines == null) {
            return;
        }
        for (CommentLine line : lines) {
            if (line.getCommentType() != CommentType.BLANK_LINE) {
                byPointer
                        .computeIfAbsent(pointer, p -> new ArrayList<>())
                        .add("#" + line.getValue().stripTrailing());
            }
        }
    }
}
