package org.redlines.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.finding.Findings;
import org.redlines.geodata.reading.DossierReader;

/**
 * What the program says of positions under scenarios, in three lines and whole. The files in {@code
 * src/test/resources/analysis/traces} were written by this test and are read by people.
 */
class GoldenTracesTest {

    private static final Path READ = Path.of("src/test/resources/analysis/traces");
    private static final Path WRITTEN = Path.of("target/traces");

    private static Analysis analysis;

    @BeforeAll
    static void read() throws IOException {
        analysis = Analysis.of(DossierReader.read(Path.of("geodata"), new Findings()));
        Files.createDirectories(WRITTEN);
    }

    static List<String> traces() {
        return List.of(
                "azerbaijan-checks-no-checks-2024 no-armenian-checks",
                "azerbaijan-checks-no-checks-2024 russian-guards",
                "azerbaijan-checks-no-checks-2024 tripp-2026",
                "armenia-checks-no-unchecked-passage-2024 no-armenian-checks",
                "armenia-checks-not-negotiable-2026 tripp-2026",
                "armenia-control-no-russian-guards-2023 russian-guards",
                "armenia-control-no-third-state-2023 russian-guards",
                "azerbaijan-control-unimpeded-2025 tripp-2026",
                "iran-borders-no-redrawing-2024 state-2024-09",
                "iran-control-armenian-control-only-2024 russian-guards",
                "iran-control-no-corridor-2024-09 aras-through-iran",
                "iran-control-no-corridor-2024-09 no-armenian-checks",
                "iran-outside-forces-no-us-forces-2025 tripp-2026",
                "russia-control-fsb-2023 russian-guards",
                "russia-outside-forces-guards-2024-10 state-2026-06");
    }

    @ParameterizedTest
    @MethodSource("traces")
    void aTraceIsTheOneThatWasRead(String names) throws IOException {
        CodedPosition position = position(names.split(" ")[0]);
        String scenario = names.split(" ")[1];
        String file = position.id() + "--" + scenario + ".txt";
        String text = String.join("\n", lines(position, scenario)) + "\n";
        Files.writeString(WRITTEN.resolve(file), text);
        Path read = READ.resolve(file);
        assertEquals(
                Files.exists(read) ? Files.readString(read) : "",
                text,
                "Read target/traces/" + file + "; if it is right: cp target/traces/* " + READ);
    }

    @Test
    void everyVerdictIsAmongThem() {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        traces().forEach(names -> seen.add(
                judge(position(names.split(" ")[0]), names.split(" ")[1]).verdict()));
        assertEquals(EnumSet.allOf(Verdict.class), seen);
    }

    @Test
    void nothingIsReadThatIsNotTested() throws IOException {
        try (var files = Files.list(READ)) {
            assertEquals(traces().size(), files.count());
        }
        assertTrue(traces().size() >= 12);
    }

    private static List<String> lines(CodedPosition position, String scenario) {
        Judgement judgement = judge(position, scenario);
        Explanation explanation = analysis.explanation();
        List<String> lines = new ArrayList<>();
        lines.add("Scenario: " + analysis.findScenario(scenario).orElseThrow().title());
        lines.add("");
        lines.addAll(explanation.lines(position, judgement));
        lines.add("");
        lines.addAll(explanation.tree(judgement.trace()));
        return lines;
    }

    private static Judgement judge(CodedPosition position, String scenario) {
        return new Evaluator(analysis.vocabulary().terms())
                .judge(
                        position,
                        analysis.findScenario(scenario)
                                .orElseThrow()
                                .arrangement()
                                .withWhatFollows(analysis.vocabulary()),
                        Map.of());
    }

    private static CodedPosition position(String id) {
        return analysis.listPositions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
