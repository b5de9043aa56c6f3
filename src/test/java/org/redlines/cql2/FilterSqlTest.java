package org.redlines.cql2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redlines.cql2.Filter.Limits;
import org.redlines.cql2.Queryable.Type;
import org.redlines.geo.Crs;

class FilterSqlTest {

    private static final Map<String, Queryable> QUERYABLES = queryables();

    private static Map<String, Queryable> queryables() {
        Map<String, JsonNode> declared = new LinkedHashMap<>();
        Map.of(
                        "name", "{\"type\":[\"string\",\"null\"]}",
                        "km", "{\"type\":\"number\"}",
                        "open", "{\"type\":\"boolean\"}",
                        "from", "{\"type\":\"string\",\"format\":\"date\"}",
                        "seen", "{\"type\":\"string\",\"format\":\"date-time\"}",
                        "kinds", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                        "names", "{\"type\":\"object\"}")
                .forEach((name, schema) -> declared.put(name, json(schema)));
        return Filter.queryables(declared);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Filter text(String filter) {
        return Filter.read(filter, Filter.Language.TEXT, QUERYABLES, Crs.CRS84);
    }

    private static Filter fromJson(String filter) {
        return Filter.read(filter, Filter.Language.JSON, QUERYABLES, Crs.CRS84);
    }

    @Test
    void bindsEveryValueAndEveryName() {
        Filter filter = text("name = 'x''y' AND km > 3.5");
        assertEquals(
                "(((f.properties ->> ?::text) = ?::text) and (cql2_number(f.properties -> ?::text) > ?::numeric))",
                filter.sql());
        assertEquals(List.of("name", "x'y", "km", new BigDecimal("3.5")), filter.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 1 OR b = 2 AND c = 3 | a = 1 OR (b = 2 AND c = 3)",
                "NOT a = 1 AND b = 2 | (NOT (a = 1)) AND b = 2",
                "1 + 2 * 3 ^ 2 ^ 2 - 4 = a | ((1 + (2 * (3 ^ (2 ^ 2)))) - 4) = a",
                "8 - 4 - 2 = a | (8 - 4) - 2 = a",
                "a BETWEEN 1 AND 2 AND b = 2 | (a BETWEEN 1 AND 2) AND b = 2",
                "a NOT IN (1, 2) | NOT (a IN (1, 2))",
                "a = 7 DIV 2 | a = (7 div 2)",
                "a IS NOT NULL | not \"a\" is null",
                "a=1 and(b=2)or not(c=3) | (a = 1 AND b = 2) OR NOT c = 3",
            })
    void bindsOperatorsAsTightlyAsTheStandardSays(String loose, String explicit) {
        Map<String, Queryable> numbers = Map.of(
                "a", new Queryable("a", Type.NUMBER, false),
                "b", new Queryable("b", Type.NUMBER, false),
                "c", new Queryable("c", Type.NUMBER, false));
        assertEquals(
                Filter.read(explicit, Filter.Language.TEXT, numbers, Crs.CRS84),
                Filter.read(loose, Filter.Language.TEXT, numbers, Crs.CRS84));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name LIKE 'x%' | {\"op\":\"like\",\"args\":[{\"property\":\"name\"},\"x%\"]}",
                "km IN (1, 2.50) | {\"op\":\"in\",\"args\":[{\"property\":\"km\"},[1,2.50]]}",
                "NOT open | {\"op\":\"not\",\"args\":[{\"property\":\"open\"}]}",
                "casei(name) = Casei('X') | {\"op\":\"=\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"name\"}]},"
                        + "{\"op\":\"casei\",\"args\":[\"X\"]}]}",
                "t_after(seen, date('2020-01-01')) | {\"op\":\"t_after\",\"args\":[{\"property\":\"seen\"},"
                        + "{\"date\":\"2020-01-01\"}]}",
                "A_OVERLAPS(kinds, ('a', 1, true)) | {\"op\":\"a_overlaps\",\"args\":[{\"property\":\"kinds\"},"
                        + "[\"a\",1,true]]}",
            })
    void readsTextAndJsonAlike(String text, String json) {
        assertEquals(text(text), fromJson(json));
    }

    @Test
    void namesThatAreKeywordsNeedQuotesOnlyWhereTheyWouldBeMistaken() {
        Map<String, Queryable> names = Map.of(
                "date", new Queryable("date", Type.DATE, false), "and", new Queryable("and", Type.BOOLEAN, false));
        assertEquals(
                Filter.read("\"date\" = DATE('2020-01-01')", Filter.Language.TEXT, names, Crs.CRS84),
                Filter.read("date = DATE('2020-01-01')", Filter.Language.TEXT, names, Crs.CRS84));
        assertTrue(Filter.read("\"and\"", Filter.Language.TEXT, names, Crs.CRS84)
                .values()
                .contains("and"));
        assertThrows(Cql2Exception.class, () -> Filter.read("and", Filter.Language.TEXT, names, Crs.CRS84));
    }

    @Test
    void aPropertyTooComplexIsNoQueryable() {
        assertFalse(QUERYABLES.containsKey("names"));
        assertTrue(QUERYABLES.containsKey("geometry"));
        Cql2Exception fault = assertThrows(Cql2Exception.class, () -> text("open AND names = 'x'"));
        assertEquals(10, fault.position());
        assertTrue(fault.expected().contains("km"));
    }

    @Test
    void whatIsTooDeepIsRefusedAtThePlace() {
        String fits = "(".repeat(30) + "open" + ")".repeat(30);
        assertEquals(List.of("open"), text(fits).values());
        assertThrows(Cql2Exception.class, () -> text("(".repeat(60) + "open" + ")".repeat(60)));
        assertThrows(Cql2Exception.class, () -> text("km = 1" + "+1".repeat(60)));
        assertThrows(Cql2Exception.class, () -> text(" ".repeat(Limits.CHARACTERS) + "open"));
        assertEquals(500, text("open" + " AND open".repeat(499)).values().size());
    }
}
