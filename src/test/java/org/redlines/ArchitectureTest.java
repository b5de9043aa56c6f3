package org.redlines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.impl.launcher.commands.VersionCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redlines.geodata.Rule;

/** The shape that docs/decisions and the package documents promise. */
class ArchitectureTest {

    private static final int MAX_LINES = 200;
    private static final String[] SUBJECTS = {
        "org.redlines.actor..",
        "org.redlines.agreement..",
        "org.redlines.position..",
        "org.redlines.relation..",
        "org.redlines.route..",
        "org.redlines.source..",
        "org.redlines.statement.."
    };
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.redlines");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.redlines.(*)..").should().beFreeOfCycles().check(CODE);
        slices().matching("org.redlines.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void geodataKnowsNoSubject() {
        noClasses()
                .that()
                .resideInAnyPackage("org.redlines.geodata..", "org.redlines.collection..", "org.redlines.version..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SUBJECTS)
                .check(CODE);
    }

    @Test
    void importKnowsNoDossier() {
        noClasses()
                .that()
                .resideInAnyPackage("org.redlines.imported..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.redlines.geodata..")
                .check(CODE);
    }

    @Test
    void noPackageIsADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..")
                .check(CODE);
    }

    @Test
    void onlyGeoKnowsGeoTools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.redlines.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..")
                .check(CODE);
    }

    @Test
    void geoJsonAndGeometryKnowNoDossier() {
        noClasses()
                .that()
                .resideInAnyPackage("org.redlines.geo..", "org.redlines.geojson..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.redlines.geodata..", "org.redlines.collection..")
                .check(CODE);
    }

    @Test
    void everyRuleIsPartOfTheCheck() {
        // A rule that is not registered as a service would never run.
        Set<String> registered = ServiceLoader.load(Rule.class).stream()
                .map(provider -> provider.type().getName())
                .collect(Collectors.toSet());
        for (JavaClass rule : CODE.that(JavaClass.Predicates.implement(Rule.class))) {
            assertTrue(
                    registered.contains(rule.getName()),
                    () -> rule.getName() + " is not registered in META-INF/services");
        }
    }

    @Test
    void onlyOneClassUsesWhatVertxKeepsToItself() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.redlines.http.VertxInternals")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..impl..", "io.vertx..internal..")
                .check(CODE);
        assertEquals(
                "4.5",
                VersionCommand.getVersion().substring(0, 3),
                "look at VertxInternals, then name the new version here");
    }

    @Test
    void filesStayShort() throws IOException {
        assertEquals(List.of(), listLongerThan(MAX_LINES, "src/main/java"));
    }

    @Test
    void everyPackageIsExplained() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/redlines"))) {
            List<Path> unexplained = folders.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), unexplained);
        }
    }

    private static List<String> listLongerThan(int lines, String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> countLines(file) > lines)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static long countLines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
