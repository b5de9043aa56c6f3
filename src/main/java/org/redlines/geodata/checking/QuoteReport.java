package org.redlines.geodata.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * Compares the quotes of statements with the excerpts that their sources store. A quote is {@link Outcome#FOUND} if an
 * excerpt has its words in the same order. Original words are compared with pages in their language, translations with
 * English pages. Case, punctuation, accents and parts that '…' replaces do not count.
 */
public final class QuoteReport {

    /** The result of comparing one quote. */
    public enum Outcome {
        FOUND,
        CHANGED,
        NOT_STORED;

        @Override
        public String toString() {
            return name().replace('_', ' ');
        }
    }

    private record Compared(DossierRecord statement, Outcome outcome, List<String> excerpts) {}

    private final Dossier dossier;
    private final List<Compared> compared;

    /** Compares every quote of the dossier's statements. */
    public QuoteReport(Dossier dossier) {
        this.dossier = dossier;
        this.compared = dossier.list(Kind.STATEMENT).stream()
                .filter(statement -> statement.body().path("quote").isObject())
                .map(this::compare)
                .toList();
    }

    /** Whether no quote differs from its excerpts. */
    public boolean isFaultless() {
        return compared.stream().noneMatch(one -> one.outcome == Outcome.CHANGED);
    }

    /**
     * Writes the report as text: totals by language of the words and by side of the publishers, then each quote that
     * differs.
     */
    public String write() {
        StringBuilder out = new StringBuilder();
        out.append(compared.size()).append(" quotes compared with the excerpts of their sources\n");
        table(out, "All", one -> Stream.of("quotes"));
        table(out, "By language of the words", one -> Stream.of(language(one.statement)));
        table(out, "By side of the publisher", one -> sources(one.statement)
                .map(source -> source.text("side").orElse("(none)"))
                .distinct());
        compared.stream().filter(one -> one.outcome == Outcome.CHANGED).forEach(one -> {
            out.append('\n').append(one.statement.location("/quote")).append(": CHANGED\n");
            words(one.statement.body().path("quote"))
                    .forEach(words -> out.append("    quote    ").append(words).append('\n'));
            one.excerpts.forEach(
                    text -> out.append("    excerpt  ").append(text).append('\n'));
        });
        return out.toString();
    }

    private Compared compare(DossierRecord statement) {
        JsonNode quote = statement.body().path("quote");
        List<String> comparable = new ArrayList<>();
        boolean found = false;
        for (DossierRecord source : sources(statement).toList()) {
            String words = wordsIn(quote, source.text("language").orElse(""));
            for (JsonNode excerpt : source.body().path("excerpts")) {
                String text = excerpt.path("text").asText();
                if (excerpt.path("statement").asText().equals(statement.id()) && !words.isEmpty()) {
                    comparable.add(text);
                    found |= contains(text, words);
                }
            }
        }
        Outcome missing = comparable.isEmpty() ? Outcome.NOT_STORED : Outcome.CHANGED;
        return new Compared(statement, found ? Outcome.FOUND : missing, comparable);
    }

    /** The words of the quote in the language of a page; empty if it has none. */
    private static String wordsIn(JsonNode quote, String language) {
        if (quote.has("text") && language.equals(quote.path("language").asText())) {
            return quote.path("text").asText();
        }
        return language.equals("en") ? quote.path("translation").asText("") : "";
    }

    private Stream<DossierRecord> sources(DossierRecord statement) {
        return statement.ids("sources").stream().flatMap(id -> dossier.find(Kind.SOURCE, id).stream());
    }

    private static Stream<String> words(JsonNode quote) {
        return Stream.of("text", "translation").filter(quote::has).map(member -> quote.path(member)
                .asText());
    }

    private static String language(DossierRecord statement) {
        JsonNode quote = statement.body().path("quote");
        return quote.path("language").asText("unknown") + (quote.has("text") ? "" : ", translation only");
    }

    /** Whether the text has the parts of the quote, which '…' separates, in the same order. */
    static boolean contains(String text, String quote) {
        String letters = letters(text);
        int from = 0;
        for (String part : quote.split("…|\\.\\.\\.|\\[[^]]*]")) {
            String wanted = letters(part);
            int at = letters.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    /**
     * Reduces a text to letters and digits, in lower case, without accents. Arabic letters become their Persian
     * counterparts.
     */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('ي', 'ی')
                .replace('ك', 'ک')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void table(StringBuilder out, String title, Function<Compared, Stream<String>> groups) {
        Map<String, Map<Outcome, Long>> rows = new TreeMap<>();
        compared.forEach(one -> groups.apply(one)
                .forEach(group -> rows.computeIfAbsent(group, name -> new EnumMap<>(Outcome.class))
                        .merge(one.outcome, 1L, Long::sum)));
        out.append('\n').append(title).append('\n');
        rows.forEach((name, counts) -> out.append("  %-24s %s%n"
                .formatted(
                        name,
                        Stream.of(Outcome.values())
                                .map(outcome -> outcome + " " + counts.getOrDefault(outcome, 0L))
                                .collect(Collectors.joining(", ")))));
    }
}
