package org.redlines.geodata.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * Material for a second coder of conditions: a sheet with the evidence of every claim and red line, and a code book
 * with the vocabulary. The sheet leaves out titles and summaries of positions, and numbers their statements from the
 * oldest. It gives the type of a position and those of the actor's others that cite the same statements, so that two
 * coders put each demand into the same position.
 */
public final class ConditionSheet {

    private static final Set<String> KINDS = Set.of("claim", "red-line");

    private final Dossier dossier;

    public ConditionSheet(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The claims and red lines of a dossier. */
    static List<DossierRecord> listPositions(Dossier dossier) {
        return dossier.list(Kind.POSITION).stream()
                .filter(position -> KINDS.contains(position.text("kind").orElse("")))
                .toList();
    }

    /** Writes the sheet as YAML, in order of the items' names. */
    public String write() {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        listPositions(dossier).stream()
                .sorted(Comparator.comparing(position -> BlindSheet.hash(position.id())))
                .forEach(position -> items.add(item(position)));
        return BlindSheet.yaml(items);
    }

    private ObjectNode item(DossierRecord position) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("item", BlindSheet.hash(position.id()));
        item.put("kind", position.text("kind").orElse(""));
        item.put("type", position.text("type").orElse(""));
        item.put("actor", position.text("actor").orElse(""));
        item.put("question", question(position));
        item.put(
                "held",
                position.text("validFrom").orElse("") + " to "
                        + position.text("validTo").orElse("now"));
        int number = 1;
        for (DossierRecord statement : BlindSheet.evidence(dossier, position)) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            shown.put("statement", number++);
            shown.setAll(BlindSheet.shown(dossier, statement));
            item.withArray("statements").add(shown);
        }
        others(position).forEach(item.withArray("others")::add);
        return item;
    }

    private String question(DossierRecord position) {
        return BlindSheet.question(dossier, position.text("issue").orElse(""));
    }

    /** The actor's other claims and red lines, of another type or on another question, that cite a statement of this one. */
    private Set<String> others(DossierRecord position) {
        String own = matter(position);
        return listPositions(dossier).stream()
                .filter(other -> other.text("actor").equals(position.text("actor")))
                .filter(other -> !Collections.disjoint(other.ids("statements"), position.ids("statements")))
                .map(this::matter)
                .filter(matter -> !matter.equals(own))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String matter(DossierRecord position) {
        return position.text("type").orElse("") + ": " + question(position);
    }

    /**
     * Writes the code book as Markdown: the rules, every dimension and term of the dossier, and the form of an answer.
     */
    public String codeBook() {
        StringBuilder out = new StringBuilder();
        out.append("\n## Dimensions\n\n| dimension | class | question | values |\n|---|---|---|---|\n");
        dossier.list(Kind.DIMENSION)
                .forEach(dimension -> out.append("| `%s` | %s | %s%s%s | %s |%n"
                        .formatted(
                                dimension.id(),
                                dimension.text("class").orElse(""),
                                dimension.text("question").orElse(""),
                                dimension.text("note").map(note -> " " + note).orElse(""),
                                dimension.body().path("several").asBoolean()
                                        ? " Several values may hold together."
                                        : "",
                                values(dimension.body().path("values")))));
        out.append("\n## Terms\n");
        dossier.list(Kind.TERM).forEach(term -> {
            out.append("\n**`%s`**: “%s”. %s%n"
                    .formatted(
                            term.id(),
                            term.text("word").orElse(""),
                            term.text("summary").orElse("")));
            term.body().path("readings").forEach(reading -> out.append("\n- ")
                    .append(reading.path("text").asText())
                    .append(holders(reading.path("heldBy"))));
            out.append('\n');
        });
        return rules().replace("{vocabulary}", out);
    }

    private static String rules() {
        try (InputStream in = ConditionSheet.class.getResourceAsStream("code-book.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String values(JsonNode values) {
        StringBuilder out = new StringBuilder();
        values.forEach(value -> out.append(out.isEmpty() ? "" : "; ")
                .append("`%s` %s"
                        .formatted(
                                value.path("id").asText(), value.path("label").asText())));
        return out.toString();
    }

    private static String holders(JsonNode holders) {
        StringBuilder out = new StringBuilder();
        holders.forEach(holder -> out.append(out.isEmpty() ? "" : ", ")
                .append(holder.path("actor").asText()));
        return " (" + out + ")";
    }
}
