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

/** The catalogue of texts in one language. The static methods use the current catalogue. */
public final class Texts {

    private static final TypeReference<Map<String, String>> MESSAGES = new TypeReference<>() {};
    private static volatile Texts current = read("en", new ULocale("en-GB"));

    private final ULocale locale;
    private final Map<String, String> messages;
    // Formats are kept, because parsing a pattern takes longer than filling it in.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** A catalogue of messages in ICU MessageFormat, by key. */
    public Texts(ULocale locale, Map<String, String> messages) {
        this.locale = locale;
        this.messages = Map.copyOf(messages);
    }

    /** Reads the catalogue of a language from {@code texts/<language>.json}. */
    public static Texts read(String language, ULocale locale) {
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + language + ".json")) {
            return new Texts(locale, new ObjectMapper().readValue(in, MESSAGES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes this the current catalogue; returns the one before. */
    public static Texts speak(Texts texts) {
        Texts before = current;
        current = texts;
        return before;
    }

    /** The language of the current catalogue, as a BCP 47 tag. */
    public static String language() {
        return current.locale.getLanguage();
    }

    /** All messages by key. */
    public Map<String, String> messages() {
        return messages;
    }

    /**
     * The text with this key, with its parameters filled in.
     *
     * @param namesAndValues the name of a parameter, then its value, and so on
     * @throws IllegalArgumentException if the catalogue has no such key
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

    // MessageFormat is not safe for use by several threads.
    private String format(String message, Map<String, Object> values) {
        MessageFormat format = formats.computeIfAbsent(message, pattern -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** The text with this key, such as {@code kind.red-line}; empty if the catalogue has no such key. */
    public static Optional<String> find(String key) {
        return Optional.ofNullable(current.messages.get(key));
    }

    /**
     * Writes a day or a month: 6 September 2024 for 2024-09-06, September 2024 for 2024-09. Any other text is returned
     * unchanged.
     */
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

    /** Writes a date with its precision: day, month, season, year or circa. */
    public static String date(String date, String precision) {
        return switch (precision) {
            case "year" -> date.substring(0, Math.min(4, date.length()));
            case "month", "season" -> date(date.substring(0, Math.min(7, date.length())));
            // With circa, 1 January stands for the year, and the first of a month for the month.
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

    /** Writes a number: 1,234.5. */
    public static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(current.locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** Writes a list: Iran, Azerbaijan and Armenia. */
    public static String list(Collection<String> items) {
        return ListFormatter.getInstance(current.locale).format(items);
    }

    /** Writes short facts in a row: red line, declared, about transit. */
    public static String row(Collection<String> facts) {
        return ListFormatter.getInstance(current.locale, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(facts);
    }

    /** The name of a language, such as Persian for fa; the tag itself if it has no name. */
    public static String language(String tag) {
        String name = ULocale.getDisplayName(tag, current.locale);
        return name.isEmpty() ? tag : name;
    }
}
