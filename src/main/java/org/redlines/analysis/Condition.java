package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.redlines.geodata.DossierRecord;

/** What a position requires of an arrangement: a predicate over dimensions. */
public sealed interface Condition {

    /** How the answer of a dimension must relate to the listed values. */
    enum Relation {
        /** No value holds except the listed ones. */
        ONLY,
        /** At least one of the listed values holds. */
        SOME,
        /** None of the listed values holds. */
        NONE;

        boolean holds(Set<String> answer, Set<String> listed) {
            return switch (this) {
                case ONLY -> listed.containsAll(answer);
                case SOME -> answer.stream().anyMatch(listed::contains);
                case NONE -> answer.stream().noneMatch(listed::contains);
            };
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A condition on one dimension. Its class is that of the dimension. */
    record OfDimension(String conditionClass, String dimension, Relation relation, Set<String> values)
            implements Condition {}

    /** A condition that the arrangement matches a disputed word. The reading of the word is open. */
    record OfTerm(String conditionClass, String term) implements Condition {}

    /** All of these conditions hold. */
    record All(List<Condition> of) implements Condition {}

    /** At least one of these conditions holds. */
    record Any(List<Condition> of) implements Condition {}

    /** This condition does not hold. */
    record Not(Condition of) implements Condition {}

    /** A condition that the vocabulary cannot express, with the reason. */
    record InWords(String why) implements Condition {}

    /** Reads a condition from a node that is valid under the schema. */
    static Condition of(JsonNode node) {
        String conditionClass = node.path("class").asText();
        return switch (conditionClass) {
            case "all" -> new All(list(node.path("of")));
            case "any" -> new Any(list(node.path("of")));
            case "not" -> new Not(of(node.path("of").path(0)));
            case "inWords" -> new InWords(node.path("why").asText());
            default ->
                node.has("term")
                        ? new OfTerm(conditionClass, node.path("term").asText())
                        : ofDimension(conditionClass, node);
        };
    }

    /** Reads a list of conditions. */
    static List<Condition> list(JsonNode nodes) {
        List<Condition> conditions = new ArrayList<>();
        nodes.forEach(node -> conditions.add(of(node)));
        return List.copyOf(conditions);
    }

    private static Condition ofDimension(String conditionClass, JsonNode node) {
        for (Relation relation : Relation.values()) {
            if (node.has(relation.id())) {
                Set<String> values = Set.copyOf(DossierRecord.ids(node, relation.id()));
                return new OfDimension(conditionClass, node.path("dimension").asText(), relation, values);
            }
        }
        return new InWords("");
    }

    /** The ids of the terms in this condition. */
    default Set<String> listTerms() {
        Set<String> terms = new TreeSet<>();
        visit(condition -> {
            if (condition instanceof OfTerm one) {
                terms.add(one.term());
            }
        });
        return terms;
    }

    /** Calls the visitor for this condition and all conditions inside it, but not for the readings of terms. */
    default void visit(Consumer<Condition> visitor) {
        visitor.accept(this);
        listParts().forEach(part -> part.visit(visitor));
    }

    private List<Condition> listParts() {
        if (this instanceof All all) {
            return all.of();
        }
        if (this instanceof Any any) {
            return any.of();
        }
        return this instanceof Not not ? List.of(not.of()) : List.of();
    }
}
