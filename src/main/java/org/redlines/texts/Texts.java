package org.redlines.texts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the server says, in the language in which it speaks. */
public final class Texts {

    private static final TypeReference<Map<String, String>> MESSAGES = new TypeReference<>() {};
    private static volatile Texts current = read("en", new ULocale("en-GB"));

    private final ULocale locale;
    private final Map<String, String> messages;
    // Reading a message's pattern takes longer than filling it in.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** A catalogue whose messages are in ICU MessageFormat. */
    public Texts(ULocale locale, Map<String, String> messages) {
        this.locale = locale;
        this.messages = Map.copyOf(messages);
    }

    /** The catalogue of a language. */
    public static Texts read(String language, ULocale locale) {
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + language + ".json")) {
            return new Texts(locale, new ObjectMapper().readValue(in, MESSAGES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Speaks from this catalogue from now on, everywhere; answers the one before. */
    public static Texts speak(Texts texts) {
        Texts before = current;
        current = texts;
        return before;
    }

    /** The language that is spoken, as BCP 47 has it. */
    public static String language() {
        return current.locale.getLanguage();
    }

    /** The catalogue's messages by key. */
    public Map<String, String> messages() {
        return messages;
    }

    /**
     * What the catalogue says under a key.
     *
     * @param namesAndValues the name of a value in the message, then the value, and so on
     * @throws IllegalArgumentException when the catalogue has no such key
     */
    public static String get(String key, Object... namesAndValues) {
        String message = find(key).orElseThrow(() -> new IllegalArgumentException("no text: " + key));
        if (message.indexOf('{') < 0) {
            return message;
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return current.format(message, values);
    }

    // A format is for one thread at a time.
    private String format(String message, Map<String, Object> values) {
        MessageFormat format = formats.computeIfAbsent(message, pattern -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** What the catalogue says under a key that it may not have, such as {@code kind.red-line}. */
    public static Optional<String> find(String key) {
        return Optional.ofNullable(current.messages.get(key));
    }

    /** A day or a month: 6 September 2024 for 2024-09-06, September 2024 for 2024-09; any other text as it is. */
    public static String date(String text) {
        try {
            return switch (text.length()) {
                case 7 -> date(YearMonth.parse(text).atDay(1), "yMMMM");
                case 10 -> date(LocalDate.parse(text), "yMMMMd");
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** The same with how exact it is: day, month, season, year or circa. */
    public static String date(String date, String precision) {
        return switch (precision) {
            case "year" -> date.substring(0, Math.min(4, date.length()));
            case "month", "season" -> date(date.substring(0, Math.min(7, date.length())));
            // An approximate first of January stands for the year, the first of a month for the month.
            case "circa" -> get("circa", "date", date(date.replaceFirst("(-01)?-01$", "")));
            default -> date(date);
        };
    }

    private static String date(LocalDate day, String fields) {
        ULocale locale = current.locale;
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(fields);
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A number: 1,234.5. */
    public static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(current.locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** A list: Iran, Azerbaijan and Armenia. */
    public static String list(Collection<String> items) {
        return ListFormatter.getInstance(current.locale).format(items);
    }

    /** Short facts in a row: red line, declared, about transit. */
    public static String row(Collection<String> facts) {
        return ListFormatter.getInstance(current.locale, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(facts);
    }

    /** The name of a language, such as Persian for fa; the tag itself when it is none. */
    public static String language(String tag) {
        String name = ULocale.getDisplayName(tag, current.locale);
        return name.isEmpty() ? tag : name;
    }
}
