package org.redlines.geodata.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Rule;
import org.redlines.geodata.schema.FieldSchema.Field;

/**
 * Checks that our own texts take no side: a loaded word may stand only within quotation marks. The list is
 * {@code schema/loaded-words.yaml}.
 */
public final class LoadedWords implements Rule {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]");

    private record Word(String text, Pattern pattern, String reason, List<Pattern> exceptions) {}

    @Override
    public List<String> names() {
        return List.of("loaded-word");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        List<Word> words = new ArrayList<>();
        dossier.schemas().readList("loaded-words").forEach(entry -> words.add(word(entry)));
        // Hardly any text has a loaded word, so one search for all of them comes first.
        Pattern any = whole(String.join("|", words.stream().map(Word::text).toList()));
        dossier.forEachField((record, field) -> {
            boolean own = field.schema().keyword("voice").asText().equals("own");
            if (own
                    && field.value().isTextual()
                    && any.matcher(field.value().textValue()).find()) {
                words.forEach(word -> check(record, field, word, findings));
            }
        });
    }

    private static Word word(JsonNode entry) {
        List<Pattern> exceptions = new ArrayList<>();
        entry.path("except").forEach(text -> exceptions.add(whole(text.asText())));
        String text = entry.path("word").asText();
        return new Word(text, whole(text), entry.path("reason").asText(), exceptions);
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
    }

    private static void check(DossierRecord record, Field field, Word word, Findings findings) {
        String own = blank(field.value().textValue(), QUOTED);
        for (Pattern exception : word.exceptions()) {
            own = blank(own, exception);
        }
        Matcher found = word.pattern().matcher(own);
        if (found.find()) {
            findings.error(
                    "loaded-word",
                    record.location(field.pointer()),
                    "… " + own.substring(Math.max(0, found.start() - 30), Math.min(own.length(), found.end() + 30))
                            + " …",
                    "'" + found.group() + "' takes a side in our own voice: " + word.reason()
                            + " If an actor says it, put it within quotation marks and name who says it.");
        }
    }

    private static String blank(String text, Pattern part) {
        return part.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
    }
}
