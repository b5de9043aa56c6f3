package org.redlines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redlines.geodata.Rule;

/**
 * The noun of each public type is in docs/glossary.md, or is a plain word of the trade. The noun is the last word of the
 * name: that of {@code ItemQuery} is "query". The rules of the check are left out, for each is named after what it
 * checks.
 */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern TERMS = Pattern.compile("(?m)^\\| ([^|]+) \\|");
    private static final Pattern PUBLIC =
            Pattern.compile("(?m)^public (?:(?:final|abstract|sealed) )*(?:class|record|enum|interface) (\\w+)");

    /** Words that everybody who reads this code knows, by whose words they are. */
    private static final Map<String, Set<String>> PLAIN = Map.of(
            "HTTP, RFC 9110 and RFC 9457",
            Set.of(
                    "cache",
                    "encoding",
                    "link",
                    "negotiation",
                    "parameter",
                    "path",
                    "problem",
                    "resource",
                    "response",
                    "url"),
            "Java and its libraries",
            Set.of("command", "exception", "listener", "mapper", "reader", "sink", "string", "transaction", "writer"),
            "files and databases",
            Set.of("document", "file", "format", "migration", "query", "schema", "text", "yaml"),
            "maps, ISO 19107 and OGC API",
            Set.of("area", "crs", "filter", "geodesic", "interval", "level", "projection", "queryable", "sorting"),
            "plain English",
            Set.of("check", "day", "kind", "member", "publisher", "report"),
            "names of standards and of the program",
            Set.of("geodata", "org", "redline"));

    @Test
    void eachPublicTypesNounIsInTheGlossaryOrAPlainWord() throws IOException {
        Set<String> glossary = glossary();
        List<String> unknown = new ArrayList<>();
        for (String type : publicTypes()) {
            if (!isIn(glossary, type) && plain().stream().noneMatch(noun(type)::equals)) {
                unknown.add(type);
            }
        }
        assertEquals(List.of(), unknown, "add the noun to docs/glossary.md, or to the plain words of this test");
    }

    @Test
    void eachPlainWordIsTheNounOfAType() throws IOException {
        Set<String> nouns = publicTypes().stream().map(GlossaryTest::noun).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                plain().stream().filter(word -> !nouns.contains(word)).toList());
    }

    @Test
    void noTermIsExplainedTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), rows().stream().filter(row -> !seen.add(row)).toList());
    }

    private static boolean isIn(Set<String> glossary, String type) {
        String[] words = words(type);
        return glossary.contains(noun(type)) || glossary.contains(singular(String.join(" ", words)));
    }

    private static Set<String> plain() {
        return PLAIN.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        Matcher row = TERMS.matcher(Files.readString(GLOSSARY));
        while (row.find()) {
            rows.add(row.group(1).strip());
        }
        return rows;
    }

    // "feature, collection, item" explains three; "data version" also what ends in "version".
    private static Set<String> glossary() throws IOException {
        Set<String> terms = new HashSet<>();
        for (String row : rows()) {
            for (String term : row.toLowerCase(Locale.ROOT).split(",|/")) {
                String trimmed = term.strip();
                terms.add(trimmed);
                terms.add(singular(trimmed.substring(trimmed.lastIndexOf(' ') + 1)));
            }
        }
        return terms;
    }

    private static Set<String> publicTypes() throws IOException {
        Set<String> rules = ServiceLoader.load(Rule.class).stream()
                .map(rule -> rule.type().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher declared = PUBLIC.matcher(Files.readString(file));
                if (declared.find() && !rules.contains(declared.group(1))) {
                    types.add(declared.group(1));
                }
            }
        }
        return types;
    }

    private static String noun(String type) {
        String[] words = words(type);
        return singular(words[words.length - 1]);
    }

    private static String[] words(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .split(" ");
    }

    private static String singular(String word) {
        if (word.equals("analyses")) {
            return "analysis";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("crs") && !word.endsWith("analysis")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
