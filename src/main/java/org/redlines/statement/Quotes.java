package org.redlines.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.FieldSchema.Field;

/**
 * Checks quotes. A quote has at most 25 words, in the original language and in English: enough for the main point, too
 * little to replace the page. A quote in another language has an English translation, with the translator's name.
 */
public final class Quotes implements Rule {

    private static final int MAX_WORDS = 25;
    private static final Set<String> STRONG = Set.of("claim", "red-line");

    @Override
    public List<String> names() {
        return List.of(
                "quote-too-long",
                "quote-marks",
                "quote-without-words",
                "quote-without-language",
                "quote-untranslated",
                "quote-without-translator",
                "original-not-searched");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            if (field.schema().is("quote") && field.value().isObject()) {
                checkWords(record, field, "text", findings);
                checkWords(record, field, "translation", findings);
                checkLanguages(record, field, findings);
            } else if (field.schema().is("words") && field.value().isObject()) {
                checkWords(record, field, "text", findings);
            }
        });
        dossier.list(Kind.STATEMENT).forEach(statement -> checkOriginal(statement, findings));
    }

    private static void checkWords(DossierRecord record, Field field, String member, Findings findings) {
        String text = field.value().path(member).asText();
        long words = countWords(text);
        if (words > MAX_WORDS) {
            findings.error(
                    "quote-too-long",
                    record.location(field.pointer() + "/" + member),
                    text,
                    "The quote has " + words + " words; at most " + MAX_WORDS
                            + " are allowed. Keep the main point, and write '…' for what you leave out.");
        }
        if (text.matches("(?s)[\"“«].*[\"”»]")) {
            findings.error(
                    "quote-marks",
                    record.location(field.pointer() + "/" + member),
                    text,
                    "Give the words without the quotation marks around them; the page adds its own.");
        }
    }

    private static void checkLanguages(DossierRecord record, Field field, Findings findings) {
        JsonNode quote = field.value();
        String language = quote.path("language").asText();
        Location location = record.location(field.pointer());
        if (!quote.has("text") && !quote.has("translation")) {
            findings.error(
                    "quote-without-words",
                    location,
                    "",
                    "Give the words as 'text', in English as 'translation', or both.");
        }
        if (quote.has("text") && language.isEmpty()) {
            findings.error("quote-without-language", location, "", "Say in which 'language' these words are.");
        }
        if (quote.has("text") && !language.isEmpty() && !isEnglish(language) && !quote.has("translation")) {
            findings.error(
                    "quote-untranslated", location, language, "Add the English 'translation' and its 'translator'.");
        }
        if (quote.has("translation") && !quote.has("translator")) {
            findings.error(
                    "quote-without-translator",
                    record.location(field.pointer() + "/translation"),
                    quote.path("translation").asText(),
                    "Say in 'translator' who put the words into English: the outlet, a person, or Redlines.");
        }
    }

    private static boolean isEnglish(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** A claim or red line needs the words in the original language, or a recorded search for them. */
    private static void checkOriginal(DossierRecord statement, Findings findings) {
        JsonNode quote = statement.body().path("quote");
        boolean strong = STRONG.contains(statement.text("kind").orElse(""));
        boolean searched = StreamSupport.stream(
                        statement.body().path("searches").spliterator(), false)
                .anyMatch(search -> search.path("for").asText().equals("original-words"));
        if (strong && quote.has("translation") && !quote.has("text") && !searched) {
            findings.error(
                    "original-not-searched",
                    statement.location("/quote"),
                    quote.path("translation").asText(),
                    "Give the words in the language in which they were said ('text', 'language'), or say in 'searches' that"
                            + " they were looked for ('for: original-words').");
        }
    }

    static long countWords(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
