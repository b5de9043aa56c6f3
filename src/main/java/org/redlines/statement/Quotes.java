package org.redlines.statement;

import java.util.Arrays;
import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Rule;

/** A quote has at most 25 words: enough for the heart of it, too little to replace the page. */
public final class Quotes implements Rule {

    private static final int MOST_WORDS = 25;

    @Override
    public List<String> names() {
        return List.of("quote-too-long", "quote-marks");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        dossier.forEachField((record, field) -> {
            if (!field.schema().is("quote") || !field.value().isObject()) {
                return;
            }
            String text = field.value().path("text").asText();
            long words = countWords(text);
            if (words > MOST_WORDS) {
                findings.error(
                        "quote-too-long",
                        record.spot(field.pointer() + "/text"),
                        text,
                        "The quote has " + words + " words; at most " + MOST_WORDS
                                + " are allowed. Keep its heart and mark" + " what is left out by '…'.");
            }
            if (text.matches("(?s)[\"“«].*[\"”»]")) {
                findings.error(
                        "quote-marks",
                        record.spot(field.pointer() + "/text"),
                        text,
                        "Give the words without the quotation marks around them; the page adds its own.");
            }
        });
    }

    static long countWords(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
