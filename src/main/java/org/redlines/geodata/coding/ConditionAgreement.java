package org.redlines.geodata.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;

/**
 * Compares a second coding of conditions with the dossier's: Krippendorff's alpha of whether a position has a class of
 * condition, and of what its conditions ask for. Sets that share members agree in part (MASI).
 *
 * <p>Rebecca Passonneau, Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation, LREC
 * 2006.
 */
public final class ConditionAgreement {

    private static final String INTRODUCTION =
            """
            # Agreement of two codings of conditions

            The conditions of %d claims and red lines were coded a second time from their statements alone, by somebody who had
            not seen the first coding. Alpha is Krippendorff's: 1 is full agreement, 0 what chance would give; below 0.667 a class
            is not reliable. Where a class is rare, one difference moves alpha much. Made by
            `./redlines coding --compare-conditions`.

            ## Classes

            Positions with a condition of the class.

            | class | dossier | second coder | both | alpha | |
            |---|--:|--:|--:|--:|---|
            """;

    private static final String CONTENT =
            """

            ## What is asked

            Sets that share members agree in part (MASI). The two ways to write the same condition count as the same.

            | | positions | same | none in common | alpha | |
            |---|--:|--:|--:|--:|---|
            """;

    private static final double TENTATIVE = 0.667;

    /** What the two coders wrote for a position. */
    private record Pair(String position, JsonNode first, JsonNode second) {}

    private final CanonicalCondition canonical;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Compares the dossier with the answers to its sheet.
     *
     * @throws IllegalArgumentException if the file is not a list of items of this dossier, or if an item has no
     *     conditions, or if a condition names what the dossier does not have
     * @throws IOException if the file cannot be read as YAML
     */
    public ConditionAgreement(Dossier dossier, Path answers) throws IOException {
        canonical = new CanonicalCondition(dossier);
        Map<String, DossierRecord> positions = new TreeMap<>();
        ConditionSheet.listPositions(dossier)
                .forEach(position -> positions.put(BlindSheet.hash(position.id()), position));
        JsonNode items = new YAMLMapper().readTree(answers.toFile());
        if (!items.isArray() || items.isEmpty()) {
            throw new IllegalArgumentException(answers + " has no answers: a list of items was expected.");
        }
        for (JsonNode item : items) {
            String name = item.path("item").asText();
            DossierRecord position = positions.get(name);
            if (position == null || item.path("conditions").isEmpty()) {
                throw new IllegalArgumentException(answers + ": the item '" + name + "' "
                        + (position == null ? "is not a claim or red line of this dossier." : "has no 'conditions'."));
            }
            item.path("conditions")
                    .forEach(one -> canonical.fault(one.path("requires")).ifPresent(fault -> {
                        throw new IllegalArgumentException(answers + ": the item '" + name + "': " + fault + ".");
                    }));
            pairs.add(new Pair(position.id(), position.body().path("conditions"), item.path("conditions")));
        }
        pairs.sort((one, other) -> one.position.compareTo(other.position));
    }

    /** The report, as Markdown. */
    public String write() {
        StringBuilder out = new StringBuilder(INTRODUCTION.formatted(pairs.size()));
        listClasses().forEach(name -> classRow(out, name));
        out.append(CONTENT);
        contentRow(out, "dimensions and terms", CanonicalCondition::subjects);
        contentRow(out, "dimension, relation and values", canonical::parts);
        differences(out);
        return out.toString();
    }

    private Set<String> listClasses() {
        Set<String> classes = new TreeSet<>();
        pairs.forEach(pair -> {
            classes.addAll(CanonicalCondition.classes(pair.first));
            classes.addAll(CanonicalCondition.classes(pair.second));
        });
        return classes;
    }

    private void classRow(StringBuilder out, String name) {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        pairs.forEach(pair -> {
            first.add(has(pair.first, name));
            second.add(has(pair.second, name));
        });
        long both = pairs.stream()
                .filter(pair -> has(pair.first, name).equals("yes")
                        && has(pair.second, name).equals("yes"))
                .count();
        double alpha = CoderAgreement.nominal(first, second);
        out.append("| %s | %d | %d | %d | %s%n".formatted(name, count(first), count(second), both, cells(alpha)));
    }

    private static String has(JsonNode conditions, String name) {
        return CanonicalCondition.classes(conditions).contains(name) ? "yes" : "no";
    }

    private static long count(List<String> answers) {
        return answers.stream().filter("yes"::equals).count();
    }

    private static String cells(double alpha) {
        return "%.2f | %s |".formatted(alpha, alpha < TENTATIVE ? "not reliable" : "");
    }

    private void contentRow(StringBuilder out, String what, Function<JsonNode, Set<String>> members) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(2);
        int same = 0;
        int apart = 0;
        for (Pair pair : pairs) {
            Set<String> first = members.apply(pair.first);
            Set<String> second = members.apply(pair.second);
            study.addItem(annotation(first), annotation(second));
            same += first.equals(second) ? 1 : 0;
            apart += first.stream().noneMatch(second::contains) ? 1 : 0;
        }
        double alpha =
                new KrippendorffAlphaAgreement(study, new MASISetAnnotationDistanceFunction()).calculateAgreement();
        out.append("| %s | %d | %d | %d | %s%n".formatted(what, pairs.size(), same, apart, cells(alpha)));
    }

    private static SetAnnotation annotation(Set<String> members) {
        return new SetAnnotation(members.toArray());
    }

    private void differences(StringBuilder out) {
        out.append("\n## Differences\n\n| position | only the dossier | only the second coder |\n|---|---|---|\n");
        for (Pair pair : pairs) {
            Set<String> first = canonical.parts(pair.first);
            Set<String> second = canonical.parts(pair.second);
            if (!first.equals(second)) {
                out.append(
                        "| %s | %s | %s |%n".formatted(pair.position, without(first, second), without(second, first)));
            }
        }
    }

    private static String without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.joining("; "));
    }
}
