package org.redlines.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every researched row is in the dossier, or says why not, and COVERAGE.md tells exactly that. */
class CoverageTest {

    private static final Path DOSSIER = Path.of("geodata/dossiers/zangezur");
    private static final Path PAGE = DOSSIER.resolve("COVERAGE.md");
    private static final int LEAST_RECORDS = 230;
    private static final String COMMAS_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /** A researched row: the records that carry it, as kind/id, or the reason why there is none. */
    private record Row(String id, String part, List<String> records, String reason) {

        static Row parse(String line) {
            String[] cells = line.split(COMMAS_OUTSIDE_QUOTES, -1);
            List<String> records = cells[2].isBlank() ? List.of() : List.of(cells[2].split(" +"));
            return new Row(cells[0], cells[1], records, cells[3].replaceAll("^\"|\"$", ""));
        }
    }

    @Test
    void everyRowHasItsRecordsOrAReason() throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : readRows()) {
            if (!seen.add(row.part() + "/" + row.id())
                    || (row.records().isEmpty() && row.reason().isEmpty())) {
                missing.add(row.id());
            }
            row.records().stream().filter(record -> !Files.exists(file(record))).forEach(missing::add);
        }
        assertEquals(List.of(), missing, "rows twice or without record and reason, and records that do not exist");
    }

    @Test
    void theRowsAreCarriedByEnoughRecords() throws IOException {
        assertTrue(listRecords(readRows()).size() >= LEAST_RECORDS);
    }

    @Test
    void thePageSaysWhatTheRowsSay() throws IOException {
        String wanted = page(readRows());
        Path generated = Path.of("target", "COVERAGE.md");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, wanted);
        assertEquals(wanted, Files.readString(PAGE), PAGE + " has drifted; copy " + generated + " over it");
    }

    private static List<Row> readRows() throws IOException {
        return Files.readAllLines(DOSSIER.resolve("coverage.csv")).stream()
                .skip(1)
                .map(Row::parse)
                .toList();
    }

    private static Set<String> listRecords(List<Row> rows) {
        return rows.stream().flatMap(row -> row.records().stream()).collect(Collectors.toSet());
    }

    private static Path file(String record) {
        return DOSSIER.resolve(address(record));
    }

    private static String address(String record) {
        return record.replaceFirst("/", "s/") + ".yaml";
    }

    private static String page(List<Row> rows) {
        Set<String> records = listRecords(rows);
        long absent = rows.stream().filter(row -> row.records().isEmpty()).count();
        StringBuilder page = new StringBuilder("# What became of the research\n\n")
                .append(
                        "Every researched row and the records that carry it. Made from [coverage.csv](coverage.csv); a test\n")
                .append(
                        "fails when a row has neither record nor reason, when a record is missing, or when this page differs.\n\n")
                .append("| part | rows | in the dossier | left out |\n|---|--:|--:|--:|\n");
        for (String part : rows.stream().map(Row::part).distinct().toList()) {
            List<Row> own = rows.stream().filter(row -> row.part().equals(part)).toList();
            long left = own.stream().filter(row -> row.records().isEmpty()).count();
            page.append("| %s | %d | %d | %d |%n".formatted(part, own.size(), own.size() - left, left));
        }
        page.append("| all | %d | %d | %d |%n%n".formatted(rows.size(), rows.size() - absent, absent));
        page.append(
                "They are carried by %d statements and %d assertions. What else the dossier holds was found later.%n%n"
                        .formatted(count(records, "statement/"), count(records, "assertion/")));
        page.append("| row | part | records | reason or remark |\n|---|---|---|---|\n");
        rows.forEach(row ->
                page.append("| %s | %s | %s | %s |%n".formatted(row.id(), row.part(), links(row), row.reason())));
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String links(Row row) {
        return row.records().stream()
                .map(record -> "[" + record.substring(record.indexOf('/') + 1) + "](" + address(record) + ")")
                .collect(Collectors.joining(", "));
    }

    private static long count(Set<String> records, String kind) {
        return records.stream().filter(record -> record.startsWith(kind)).count();
    }
}
