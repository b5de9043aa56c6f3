package org.redlines.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page is told of a language's dates, numbers and lists, in texts/en.cldr.json, is what ICU4J says. */
class LocaleDataTest {

    private static final ULocale BRITISH = new ULocale("en-GB");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode written() throws IOException {
        try (InputStream in = LocaleDataTest.class.getResourceAsStream("/texts/en.cldr.json")) {
            return JSON.readTree(in);
        }
    }

    @Test
    void theFileIsWhatCldrSays() throws IOException {
        JsonNode written = written();
        ObjectNode expected = JSON.createObjectNode();
        expected.put("language", BRITISH.getLanguage());
        expected.put("direction", BRITISH.isRightToLeft() ? "rtl" : "ltr");
        dates(expected);
        numbers(expected);
        ObjectNode lists = expected.putObject("lists");
        lists(lists.putObject("and"), ListFormatter.Type.AND, ListFormatter.Width.WIDE);
        lists(lists.putObject("unit"), ListFormatter.Type.UNITS, ListFormatter.Width.SHORT);
        ObjectNode languages = expected.putObject("languages");
        written.path("languages")
                .fieldNames()
                .forEachRemaining(code -> languages.put(code, ULocale.getDisplayName(code, BRITISH)));
        assertEquals(expected.toPrettyString(), written.toPrettyString());
    }

    private static void dates(ObjectNode expected) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(BRITISH);
        expected.set("months", JSON.valueToTree(symbols.getMonths()));
        expected.set("shortMonths", JSON.valueToTree(symbols.getShortMonths()));
        DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(BRITISH);
        expected.put("day", patterns.getBestPattern("yMMMMd"));
        expected.put("shortDay", patterns.getBestPattern("yMMMd"));
        expected.put("month", patterns.getBestPattern("yMMMM"));
    }

    private static void numbers(ObjectNode expected) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(BRITISH);
        expected.set("digits", JSON.valueToTree(symbols.getDigitStrings()));
        expected.put("decimal", symbols.getDecimalSeparatorString());
        expected.put("group", symbols.getGroupingSeparatorString());
        expected.put("minimumGroup", 1);
    }

    /** The patterns, read back from lists of placeholders: ICU4J does not tell them. */
    private static void lists(ObjectNode expected, ListFormatter.Type type, ListFormatter.Width width) {
        ListFormatter formatter = ListFormatter.getInstance(BRITISH, type, width);
        expected.put("two", formatter.format(List.of("{0}", "{1}")));
        String four = formatter.format(List.of("a", "b", "c", "d"));
        expected.put("start", "{0}" + between(four, "a", "b") + "{1}");
        expected.put("middle", "{0}" + between(four, "b", "c") + "{1}");
        expected.put("end", "{0}" + between(four, "c", "d") + "{1}");
    }

    private static String between(String text, String before, String after) {
        return text.substring(text.indexOf(before) + 1, text.lastIndexOf(after));
    }
}
