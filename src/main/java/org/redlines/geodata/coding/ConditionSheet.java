package org.redlines.geodata.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * Material for a second coder of conditions: a sheet with the evidence of every claim and red line, and a code book
 * with the vocabulary. The sheet leaves out titles and summaries of positions, and numbers their statements from the
 * oldest.
 */
public final class ConditionSheet {

    private static final Set<String> KINDS = Set.of("claim", "red-line");

    private static final String RULES =
            """
            # Code book for conditions

            A **position** is a claim (what an actor asks for) or a red line (what it rules out). Its **conditions** say what must
            be so for the claim to be met, or for the red line to be kept. All conditions of a position must hold together.

            1. Code what the statements of the item say on the question of the item, nothing that you know from elsewhere. Later
               words replace earlier ones only where they contradict them.
            2. A condition is about one dimension: `only` (nothing holds but these values), `some` (at least one of these holds) or
               `none` (none of these holds). Its class is the class of the dimension. `all` and `any` join several, `not` turns one
               round.
            3. Take as few conditions as the words carry. One sentence can carry two. Do not add what merely follows.
            4. Where the words rest on a disputed word of the list of terms, and the statements of the item do not show which
               meaning the actor gives it, name the `term` in place of a dimension. The condition then reads: the arrangement is
               what the word means; for a refusal wrap it in `not`. Give the class that the words are about.
            5. What the vocabulary cannot say is `inWords`, with `why`. This is a result like any other: rather that than a
               dimension that says more, or something else, than the words.
            6. `confidence`: high (the words say it), medium (they need to be understood so), low (a guess).
               `bound: loose` where the words also allow a narrower condition.
            """;

    private static final String ANSWER =
            """

            ## The answer

            A YAML list with one entry for each item of the sheet. `statements` are the numbers of the sheet; `words` are copied
            from the statement. An invented example:

            ```yaml
            - item: p0000000000
              conditions:
                - requires: {class: via, dimension: via, only: [iran]}
                  words: must run through Iran
                  statements: [1]
                  confidence: high
                - requires:
                    class: not
                    of:
                      - {class: presence, term: forces}
                  words: no forces of third parties
                  statements: [1, 2]
                  confidence: medium
                  bound: loose
                - requires: {class: inWords, why: What a fair toll is was not said.}
                  words: at a fair toll
                  statements: [2]
                  confidence: high
            ```
            """;

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
        item.put("actor", position.text("actor").orElse(""));
        item.put("question", BlindSheet.question(dossier, position.text("issue").orElse("")));
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
        return item;
    }

    /**
     * Writes the code book as Markdown: the rules, every dimension and term of the dossier, and the form of an answer.
     */
    public String codeBook() {
        StringBuilder out = new StringBuilder(RULES);
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
        return out.append(ANSWER).toString();
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
