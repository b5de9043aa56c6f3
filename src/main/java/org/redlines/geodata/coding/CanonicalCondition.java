package org.redlines.geodata.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * Brings conditions into one form, so that two ways to write the same condition are equal. {@code not} stands only
 * before terms and words. {@code none} becomes {@code only} with the other values. If only one value can hold at a
 * time, {@code some} becomes {@code only}.
 */
final class CanonicalCondition {

    private static final List<String> RELATIONS = List.of("only", "some", "none");

    private final Dossier dossier;

    CanonicalCondition(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The parts that must all hold, as texts such as {@code decides: only armenia}. */
    Set<String> parts(JsonNode conditions) {
        Set<String> parts = new TreeSet<>();
        conditions.forEach(one -> parts.addAll(parts(one.path("requires"), false)));
        return parts;
    }

    /** The classes of all simple conditions in these conditions, without the classes that join conditions. */
    static Set<String> classes(JsonNode conditions) {
        Set<String> classes = new TreeSet<>();
        conditions.forEach(one -> leaves(one.path("requires"))
                .forEach(leaf -> classes.add(leaf.path("class").asText())));
        return classes;
    }

    /** The dimensions and terms in these conditions; {@code in words} for conditions in words. */
    static Set<String> subjects(JsonNode conditions) {
        Set<String> subjects = new TreeSet<>();
        conditions.forEach(one -> leaves(one.path("requires")).forEach(leaf -> subjects.add(subject(leaf))));
        return subjects;
    }

    /** Why a condition cannot be compared: what it names and the dossier does not have; empty if it can be. */
    Optional<String> fault(JsonNode condition) {
        return leaves(condition).stream()
                .flatMap(leaf -> leafFault(leaf).stream())
                .findFirst();
    }

    private Optional<String> leafFault(JsonNode leaf) {
        String term = leaf.path("term").asText();
        if (leaf.has("term")) {
            return dossier.find(Kind.TERM, term).isPresent()
                    ? Optional.empty()
                    : Optional.of("unknown term '" + term + "'");
        }
        if (!leaf.has("dimension")) {
            return leaf.path("class").asText().equals("inWords")
                    ? Optional.empty()
                    : Optional.of("expected a dimension, a term or class inWords, found '" + leaf + "'");
        }
        String name = leaf.path("dimension").asText();
        DossierRecord dimension = dossier.find(Kind.DIMENSION, name).orElse(null);
        if (dimension == null) {
            return Optional.of("unknown dimension '" + name + "'");
        }
        String expected = dimension.text("class").orElse("");
        if (!leaf.path("class").asText().equals(expected)) {
            return Optional.of("the dimension '" + name + "' has the class '" + expected + "', found '"
                    + leaf.path("class").asText() + "'");
        }
        List<String> values = values(dimension);
        return RELATIONS.stream()
                .flatMap(relation -> DossierRecord.ids(leaf, relation).stream())
                .filter(value -> !values.contains(value))
                .findFirst()
                .map(value -> "the dimension '" + name + "' has no value '" + value + "'");
    }

    private static List<String> values(DossierRecord dimension) {
        List<String> values = new ArrayList<>();
        dimension
                .body()
                .path("values")
                .forEach(value -> values.add(value.path("id").asText()));
        return values;
    }

    private static List<JsonNode> leaves(JsonNode condition) {
        if (!condition.has("of")) {
            return List.of(condition);
        }
        List<JsonNode> leaves = new ArrayList<>();
        condition.path("of").forEach(part -> leaves.addAll(leaves(part)));
        return leaves;
    }

    private static String subject(JsonNode leaf) {
        if (leaf.has("term")) {
            return "term " + leaf.path("term").asText();
        }
        return leaf.has("dimension") ? leaf.path("dimension").asText() : "in words";
    }

    // The parts of a conjunction. By De Morgan, a refused "any" is a conjunction too.
    private Set<String> parts(JsonNode condition, boolean refused) {
        String joined = condition.path("class").asText();
        if (joined.equals("not")) {
            return parts(condition.path("of").path(0), !refused);
        }
        if (!condition.has("of")) {
            return Set.of(leaf(condition, refused));
        }
        List<Set<String>> all = new ArrayList<>();
        condition.path("of").forEach(part -> all.add(parts(part, refused)));
        if (joined.equals(refused ? "any" : "all")) {
            return all.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        }
        return Set.of(
                all.stream().map(part -> String.join(" and ", part)).sorted().collect(Collectors.joining(" or ")));
    }

    private String leaf(JsonNode leaf, boolean refused) {
        DossierRecord dimension =
                dossier.find(Kind.DIMENSION, leaf.path("dimension").asText()).orElse(null);
        if (dimension == null) {
            return (refused ? "not " : "") + subject(leaf);
        }
        String relation = RELATIONS.stream().filter(leaf::has).findFirst().orElse("only");
        List<String> all = values(dimension);
        boolean several = dimension.body().path("several").asBoolean();
        Set<String> values = new TreeSet<>(DossierRecord.ids(leaf, relation));
        boolean some = relation.equals("some");
        if (relation.equals("none") != refused) {
            values = all.stream()
                    .filter(other -> !DossierRecord.ids(leaf, relation).contains(other))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        boolean asSome = several && (refused ? relation.equals("only") || relation.equals("none") : some);
        return dimension.id() + ": " + (asSome ? "some " : "only ") + String.join(", ", values);
    }
}
