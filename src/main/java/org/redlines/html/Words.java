package org.redlines.html;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What properties and their values are called, from {@code words.properties}; what is not there is
 * called by its own name, in words.
 */
final class Words {

    private static final Properties WORDS = read();

    private Words() {}

    /** The name of a property, such as "Held from" for validFrom and "Length km" for lengthKm. */
    static String term(String property) {
        return Optional.ofNullable(WORDS.getProperty("term." + property)).orElseGet(() -> inWords(property));
    }

    /** The name of a property's value, such as "Red line" for red-line. */
    static String value(String property, String value) {
        return Optional.ofNullable(WORDS.getProperty(property + "." + value))
                .orElseGet(() -> value.matches("[a-z]+(-[a-z]+)*") ? capital(value.replace('-', ' ')) : value);
    }

    /** What is said under this key. */
    static Optional<String> find(String key) {
        return Optional.ofNullable(WORDS.getProperty(key));
    }

    /** The English name of a language, such as Persian for fa; the tag itself when it is none. */
    static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    private static String inWords(String name) {
        String spaced = name.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", " ").replaceAll("[_-]+", " ");
        return capital(spaced.toLowerCase(Locale.ROOT));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader in =
                new InputStreamReader(Words.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
