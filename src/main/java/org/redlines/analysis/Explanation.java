package org.redlines.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redlines.analysis.CodedPosition.Said;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.texts.Texts;

/**
 * Explains results in words, with the catalogue of texts: in three lines, or node by node.
 *
 * @param vocabulary the questions, labels and readings to use
 * @param actors name of each actor, by id
 */
public record Explanation(Vocabulary vocabulary, Map<String, String> actors) {

    /**
     * Explains a judgement in three lines: the position with its verdict, the words of the decisive condition, and the
     * facts that decide it.
     */
    public List<String> lines(CodedPosition position, Judgement judgement) {
        Trace whole = judgement.trace();
        String why = isDecidedByAll(whole) ? text(whole) : text(deciding(whole).get(0));
        return List.of(inWords(position) + " " + inWords(judgement.verdict()), why, decisive(whole));
    }

    /** Writes the whole tree: one node on each line, with its reasons indented below. */
    public List<String> tree(Trace trace) {
        List<String> lines = new ArrayList<>(List.of(text(trace)));
        trace.because().forEach(part -> tree(part).forEach(line -> lines.add("  " + line)));
        return lines;
    }

    /** Describes one node without its reasons. */
    public String text(Trace node) {
        List<String> about = node.arguments();
        String truth = inWords(node.truth());
        return switch (node.says()) {
            case "only" -> ofDimension("traceOnly", node);
            case "some" -> ofDimension(isOne(node) ? "traceSomeOfOne" : "traceSome", node);
            case "none" -> ofDimension(isOne(node) ? "traceNoneOfOne" : "traceNone", node);
            case "coded" ->
                Texts.get(
                        "traceCoded",
                        "words",
                        words(node),
                        "truth",
                        truth,
                        "narrower",
                        node.allowsNarrower() ? "yes" : "no");
            case "term" ->
                Texts.get(
                        node.doubts().contains(Doubt.READINGS_DIFFER) ? "traceReadingsDiffer" : "traceTerm",
                        "word",
                        about.get(1),
                        "truth",
                        truth);
            case "reading" -> Texts.get("traceReading", "word", about.get(2), "text", about.get(1), "truth", truth);
            case "in-words" -> Texts.get("traceInWords", "why", about.get(0), "truth", truth);
            case "all" -> Texts.get("traceAll", "truth", truth);
            case "any" -> Texts.get("traceAny", "truth", truth);
            case "not" -> Texts.get("traceNot", "truth", truth);
            default -> Texts.get("tracePosition", "truth", truth);
        };
    }

    /** The words of a coded condition, with speakers and dates. */
    public String words(Trace coded) {
        return words(coded.arguments().get(0), coded.isQuoted(), coded.listSaid());
    }

    static String words(String text, boolean quoted, List<Said> said) {
        String by = Texts.list(said.stream().map(Said::inWords).toList());
        String key = quoted ? "groundQuoted" : "groundSummarised";
        return Texts.get(key, "words", text, "said", said.isEmpty() ? "no" : "yes", "by", by);
    }

    // A negation is explained at any depth.
    private String decisive(Trace node) {
        if (node.because().isEmpty()
                || node.says().equals("term") && node.doubts().contains(Doubt.READINGS_DIFFER)) {
            return text(node);
        }
        String below = sentences(deciding(node).stream().map(this::decisive));
        return node.says().equals("not") ? Texts.get("traceMustNotBe", "condition", below) : below;
    }

    /** Whether the result needed the same result from each of several parts. */
    private static boolean isDecidedByAll(Trace node) {
        Truth needsAll = node.says().equals("any") ? Truth.FALSE : Truth.TRUE;
        return node.because().size() > 1 && (node.says().equals("term") || node.truth() == needsAll);
    }

    /**
     * The parts that decide a node: the first with the same truth value. In a negation, the part with the opposite
     * value. If none of several alternatives holds, all of them, except those about the land through which the route
     * runs.
     */
    private static List<Trace> deciding(Trace node) {
        List<Trace> alike = node.because().stream()
                .filter(part -> part.truth() == node.truth())
                .toList();
        if (alike.isEmpty() || !node.says().equals("any") || node.truth() != Truth.FALSE) {
            return List.of(alike.isEmpty() ? node.because().get(0) : alike.get(0));
        }
        List<Trace> open = alike.stream()
                .filter(part -> !part.conditionClass().equals("via"))
                .toList();
        return open.isEmpty() ? alike : open;
    }

    static String sentences(Stream<String> texts) {
        return texts.distinct()
                .reduce((some, more) -> Texts.get("twoSentences", "one", some, "other", more))
                .orElse("");
    }

    private String ofDimension(String key, Trace node) {
        Dimension dimension = vocabulary.dimensions().get(node.arguments().get(0));
        return Texts.get(
                key,
                "question",
                dimension.question(),
                "values",
                labels(dimension, node.arguments().get(1)),
                "answers",
                answers(dimension, node),
                "truth",
                inWords(node.truth()));
    }

    private static boolean isOne(Trace node) {
        return !node.arguments().get(1).contains(" ");
    }

    private static String answers(Dimension dimension, Trace node) {
        String given = node.arguments().get(2);
        if (given.isEmpty()) {
            return Texts.get("traceNothingSaid");
        }
        List<String> possible = Arrays.asList(given.split("\\" + Trace.OR));
        String text = eitherOr(possible, one -> labels(dimension, one));
        String why = node.arguments().get(3);
        String answers = why.isEmpty() ? text : Texts.get("traceInferred", "answers", text, "why", why);
        return node.doubts().stream()
                .findFirst()
                .flatMap(doubt -> Texts.find("analysis.doubt." + doubt.id()))
                .map(doubt -> Texts.get("traceInDoubt", "answers", answers, "doubt", doubt))
                .orElse(answers);
    }

    private static String labels(Dimension dimension, String ids) {
        List<String> wanted = Arrays.asList(ids.split(" "));
        return Texts.list(dimension.values().stream()
                .filter(value -> wanted.contains(value.id()))
                .map(value -> Texts.get("traceAnswer", "answer", value.label()))
                .toList());
    }

    String inWords(CodedPosition one) {
        String key = one.redLine() ? "redLineOf" : "claimOf";
        return Texts.get(key, "actor", actors.get(one.actor()), "title", one.title());
    }

    private static String inWords(Truth truth) {
        String id = truth.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.find("truthSays." + id).orElse(id);
    }

    private static String inWords(Verdict verdict) {
        return Texts.find("verdictSays." + verdict.id()).orElse(verdict.id());
    }

    /** The name of an actor within a sentence, with its article if it has one. */
    public String inSentence(String actor) {
        return Texts.find("inSentence." + actor).orElse(actors.getOrDefault(actor, actor));
    }

    static <T> String eitherOr(List<T> options, Function<T, String> inWords) {
        return options.stream()
                .map(inWords)
                .reduce((some, others) -> Texts.get("eitherOr", "some", some, "others", others))
                .orElse("");
    }
}
