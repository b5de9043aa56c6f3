package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.redlines.texts.Texts;

/**
 * Labels of properties and their values from the catalogue of texts; a name without an entry is split into words. Also
 * the references between collections, from {@code references.properties}.
 */
final class Words {

    private static final Properties REFERENCES = read();

    private Words() {}

    /** The label of a property, such as "Held from" for validFrom and "Length km" for lengthKm. */
    static String term(String property) {
        return Texts.find("term." + property).orElseGet(() -> inWords(property));
    }

    /** The label of a property's value, such as "Red line" for red-line. */
    static String value(String property, String value) {
        return findValue(property, value)
                .map(Words::capital)
                .orElseGet(() -> value.matches("[a-z]+(-[a-z]+)*") ? capital(value.replace('-', ' ')) : value);
    }

    /** The label of a value within a sentence, not capitalised. */
    static String within(String property, String value) {
        return findValue(property, value).orElseGet(() -> value.replace('-', ' '));
    }

    /** A value with its explanation, if it has one: "High: two or more independent sources". */
    static Optional<String> meaning(String property, String value) {
        return Texts.find(property + "Meaning." + value).or(() -> findValue(property, value));
    }

    private static Optional<String> findValue(String property, String value) {
        return Texts.find(property + "." + value);
    }

    /** The collection that a property, a kind or an actor refers to, by a key of {@code references.properties}. */
    static Optional<String> find(String key) {
        return Optional.ofNullable(REFERENCES.getProperty(key));
    }

    private static String inWords(String name) {
        String spaced = name.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", " ").replaceAll("[_-]+", " ");
        return capital(spaced.toLowerCase(Locale.ROOT));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Properties read() {
        Properties references = new Properties();
        try (Reader in = new InputStreamReader(
                Words.class.getResourceAsStream("references.properties"), StandardCharsets.UTF_8)) {
            references.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return references;
    }

    /** Formats a number. */
    static String number(JsonNode number) {
        return Texts.number(number.decimalValue());
    }

    /** Formats a count. */
    static String number(long number) {
        return Texts.number(BigDecimal.valueOf(number));
    }

    /** Whether a text is a day or a month in ISO 8601. */
    static boolean isDate(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    }

    /**
     * Formats a date: 6 September 2024 for 2024-09-06, September 2024 for 2024-09. Returns any other text unchanged.
     */
    static String date(String text) {
        return Texts.date(text);
    }

    /** Formats a date with its precision: day, month, season, year or circa. */
    static String date(String date, String precision) {
        return Texts.date(date, precision);
    }

    /** The date of a record: its own wording if it has one, otherwise its date with the precision, and the end date. */
    static String date(JsonNode record) {
        if (record.hasNonNull("dateText")) {
            return record.get("dateText").asText();
        }
        String from =
                date(record.path("date").asText(), record.path("datePrecision").asText("day"));
        return record.hasNonNull("dateEnd")
                ? Texts.get(
                        "interval",
                        "from",
                        from,
                        "to",
                        date(record.get("dateEnd").asText()))
                : from;
    }
}
