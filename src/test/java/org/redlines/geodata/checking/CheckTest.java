package org.redlines.geodata.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.finding.Finding;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.reading.DossierReader;

class CheckTest {

    @TempDir
    Path folder;

    @Test
    void findsNothingInAGoodDossier() {
        assertEquals(List.of(), TestDossier.in(folder).check());
    }

    @Test
    void reportsAllFindingsInTheOrderOfFilesAndLines() {
        List<Finding> found = TestDossier.in(folder)
                .replace("sources/irna-2024-09-05.yaml", "side: IR", "side: XX")
                .replace("sources/irna-2024-09-05.yaml", "date: 2024-09-05", "date: 2024-02-31")
                .replace("actors/iran.yaml", "kind: state", "kind: planet")
                .check();

        assertEquals(
                List.of("wrong-value", "impossible-date", "wrong-value"),
                found.stream().map(Finding::rule).toList());
        assertEquals(
                List.of(10, 5, 6), found.stream().map(f -> f.location().line()).toList());
    }

    @Test
    void everyRuleIsExplainedToEditors() throws Exception {
        String readme = Files.readString(Path.of("geodata/README.md"));
        var documented = new TreeSet<String>();
        Pattern.compile("(?m)^\\| `([a-z-]+)`").matcher(readme).results().forEach(row -> documented.add(row.group(1)));
        var reported = new TreeSet<>(Check.listRules());
        reported.addAll(DossierReader.RULES);
        assertEquals(reported, documented);
    }

    @Test
    void aCorruptDossierIsReportedNotThrown() {
        TestDossier dossier = TestDossier.in(folder)
                .write("dossiers/test/positions/empty.yaml", "")
                .write("dossiers/test/relations/list.yaml", "- a\n- b\n")
                .write("dossiers/test/routes/nulls.yaml", "id:\nsections:\nalignment:\nstatusHistory:\npublished: 3\n")
                .write(
                        "dossiers/test/statements/odd.yaml",
                        "id: odd\nactors: iran\nsources: {a: b}\nquote: 7\ndate: [1]\n")
                .write("dossiers/test/agreements/odd.yaml", "id: odd\nclauses: [1, {readings: x}]\n");
        assertTrue(dossier.check().size() > 10);
    }
}
