package org.redlines.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.redlines.finding.Finding;
import org.redlines.finding.Findings;
import org.redlines.geodata.checking.Check;
import org.redlines.geodata.reading.DossierReader;

/** A small dossier without any finding, in a folder of its own, to be spoilt in one place by a test. */
public final class TestDossier {

    private static final Path FIXTURE = Path.of("src/test/resources/geodata");
    private static final Path ANALYSIS = Path.of("src/test/resources/geodata-analysis");
    private static final Path SCHEMA = Path.of("geodata/schema");

    private final Path folder;

    private TestDossier(Path folder) {
        this.folder = folder;
    }

    /** A copy of the fixture below the folder, which should be a test's own. */
    public static TestDossier in(Path folder) {
        copy(FIXTURE, folder);
        copy(SCHEMA, folder.resolve("schema"));
        return new TestDossier(folder);
    }

    /** Takes the real base map in place of the fixture's; the fixture's names are on it, too. */
    public TestDossier withRealBaseMap() {
        try (Stream<Path> files = Files.walk(Path.of("geodata/base"), 2)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".geojson")).toList()) {
                Path target = folder.resolve("base")
                        .resolve(Path.of("geodata/base").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds dimensions, a term, a scenario and conditions, by which two claims collide and agree with a red line. */
    public TestDossier withAnalysis() {
        try (Stream<Path> files = Files.walk(ANALYSIS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(ANALYSIS.relativize(file).toString(), Files.readAllBytes(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public TestDossier write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestDossier write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what the file must contain. */
    public TestDossier replace(String file, String from, String to) {
        String text = text(file);
        assertTrue(text.contains(from), () -> file + " does not contain: " + from);
        return write(file, text.replace(from, to));
    }

    /** Adds another file that differs from an existing one. */
    public TestDossier copy(String file, String to, String from, String into) {
        write(to, text(file));
        return replace(to, from, into);
    }

    public TestDossier remove(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Dossier read() {
        return DossierReader.read(folder, new Findings());
    }

    /** All findings. */
    public List<Finding> check() {
        Findings findings = new Findings();
        Check.check(DossierReader.read(folder, findings), findings);
        return findings.list();
    }

    /** The one finding that there is. */
    public Finding onlyFinding() {
        List<Finding> found = check();
        assertEquals(1, found.size(), () -> "findings: " + found);
        return found.get(0);
    }

    /** The one finding of that rule; others may follow from the same fault. */
    public Finding finding(String rule) {
        List<Finding> all = check();
        List<Finding> found =
                all.stream().filter(finding -> finding.rule().equals(rule)).toList();
        assertEquals(1, found.size(), () -> "findings: " + all);
        return found.get(0);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
