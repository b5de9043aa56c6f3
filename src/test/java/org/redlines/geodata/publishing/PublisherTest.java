package org.redlines.geodata.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.publishing.CollectionRecipe.DeclaredProperties;
import org.redlines.geodata.publishing.Publication.Outcome;
import org.redlines.version.CurrentVersion;
import org.redlines.version.Version;

@QuarkusTest
class PublisherTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Publisher publisher;

    @Inject
    CurrentVersion current;

    @Inject
    AgroalDataSource dataSource;

    @TempDir
    Path folder;

    private TestDossier dossier;

    @BeforeEach
    void noVersion() throws SQLException {
        dossier = TestDossier.in(folder);
        clear();
    }

    @AfterEach
    void clear() throws SQLException {
        run("truncate version restart identity cascade");
        current.refresh();
    }

    @Test
    void aPropertyThatIsNotDeclaredIsFoundBeforeItIsServed() throws SQLException {
        publish();
        CollectionRecipe claims = CollectionRecipe.list().stream()
                .filter(recipe -> recipe.id().equals("claims"))
                .findFirst()
                .orElseThrow();
        CollectionRecipe lacking = new CollectionRecipe(
                claims.id(),
                claims.order(),
                claims.details(),
                Set.of("id"),
                claims.declaration(),
                claims.query(),
                null);
        try (Connection connection = dataSource.getConnection();
                ResultSet set = connection
                        .createStatement()
                        .executeQuery("select feature_set from version_feature_set where collection = 'claims'")) {
            assertTrue(set.next());
            int number = set.getInt(1);
            DeclaredProperties.check(connection, claims, number);
            String message = assertThrows(
                            IllegalStateException.class, () -> DeclaredProperties.check(connection, lacking, number))
                    .getMessage();
            assertTrue(message.contains("claims.yaml does not declare") && message.contains("actor"), message);
        }
    }

    @Test
    void aGoodDossierBecomesTheVersionServed() throws SQLException {
        Publication publication = publish();

        assertEquals(Outcome.PUBLISHED, publication.outcome());
        assertEquals(Optional.of(publication.version()), current.get());
        assertEquals("2026-06-29", publication.version().lastEvidence().toString());
        assertEquals(
                "2",
                one("select count(*) from published_feature where collection = 'boundaries' or collection = 'claims'"));
        assertEquals("1", one("select count(*) from published_feature where collection = 'red-lines'"));
        assertEquals("3", one("select count(*) from published_feature where collection = 'positions'"));
    }

    @Test
    void everyFeatureHasEveryDeclaredPropertyAsItIsDeclared() throws Exception {
        dossier.withAnalysis();
        publish();
        // What is split by kind of geometry has the properties of the whole; here some have no feature.
        for (CollectionRecipe recipe : CollectionRecipe.list().stream()
                .filter(one -> one.dimension() == null)
                .toList()) {
            JsonSchema schema = schema(recipe);
            List<String> names = List.copyOf(recipe.properties());
            List<String> features =
                    list("select geojson from published_feature where collection = '" + recipe.id() + "'");
            assertFalse(features.isEmpty(), recipe.id());
            for (String text : features) {
                JsonNode properties = JSON.readTree(text).path("properties");
                List<String> given = new ArrayList<>();
                properties.fieldNames().forEachRemaining(given::add);
                assertEquals(names, given, "properties of " + recipe.id() + ", in the declared order");
                assertEquals(Set.of(), schema.validate(properties), () -> recipe.id() + ": " + properties);
            }
        }
    }

    @Test
    void aSectionSaysWhoHoldsEachPower() throws Exception {
        publish();
        JsonNode powers = JSON.readTree(
                        one("select geojson from published_feature where collection = 'route-sections'"))
                .at("/properties/regime/powers");
        assertEquals(2, powers.size());
        assertEquals("armenia", powers.at("/0/actor").asText());
        assertEquals("2024-03", powers.at("/0/since").asText());
        assertEquals("armenia-2024", powers.at("/0/statements/0").asText());
        assertEquals("planned", powers.at("/1/state").asText());
        assertEquals("It runs all other lines.", powers.at("/1/inferred").asText());
    }

    private static JsonSchema schema(CollectionRecipe recipe) throws Exception {
        JsonNode declared = JSON.readTree(recipe.declaration()).path("properties");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.createObjectNode().put("type", "object").set("properties", declared));
    }

    @Test
    void everyFeatureIsARfc7946Feature() throws Exception {
        publish();
        for (String text : list("select geojson from feature union all select geojson from feature_detail")) {
            JsonNode feature = JSON.readTree(text);
            assertEquals("Feature", feature.path("type").asText());
            assertEquals(feature.path("id"), feature.path("properties").path("id"));
            assertTrue(feature.has("geometry"));
            assertFalse(text.contains("\n"), "one line, so that a sequence of them is a text sequence");
        }
    }

    @Test
    void theOrderHasNoGaps() throws SQLException {
        publish();
        assertEquals(
                "0",
                one("select count(*) from (select max(ordinal) + 1 <> count(*) as gap from feature"
                        + " group by feature_set) as each where gap"));
    }

    @Test
    void theSameContentMakesNoNewVersion() {
        Version first = publish().version();
        Publication again = publish();
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(first, again.version());
    }

    @Test
    void otherWordsMakeANewVersion() {
        Version first = publish().version();
        dossier.replace("sources/irna-2024-09-05.yaml", "title: Red line", "title: A red line");
        Publication second = publish();
        assertEquals(Outcome.PUBLISHED, second.outcome());
        assertNotEquals(first.contentHash(), second.version().contentHash());
        assertEquals(first.number() + 1, second.version().number());
    }

    @Test
    void whatDidNotChangeIsKeptOnce() throws SQLException {
        publish();
        dossier.replace("sources/irna-2024-09-05.yaml", "title: Red line", "title: A red line");
        publish();
        String shared = "select string_agg(collection, ' ' order by collection) from (select collection"
                + " from version_feature_set group by collection having count(distinct feature_set) = %s) as held";
        assertTrue(one(shared.formatted("1")).contains("territories"), "the same territories in both versions");
        assertTrue(one(shared.formatted("2")).contains("sources"), "the sources before and after");
        assertEquals(
                "0",
                one("select count(*) from feature_set where number not in"
                        + " (select feature_set from version_feature_set)"),
                "nothing is left over");
    }

    @Test
    void anotherFormatOfTheSameWordsMakesNoNewVersion() {
        publish();
        dossier.replace("sources/irna-2024-09-05.yaml", "title: Red line", "title:   'Red line'");
        assertEquals(Outcome.UNCHANGED, publish().outcome());
    }

    @Test
    void whatTheCheckRefusesIsNotPublished() throws SQLException {
        Version first = publish().version();
        dossier.replace("sources/irna-2024-09-05.yaml", "date: 2024-09-05", "date: 2024-02-31");
        Publication refused = publish();
        assertEquals(Outcome.REFUSED, refused.outcome());
        assertEquals("impossible-date", refused.findings().get(0).rule());
        assertEquals(Optional.of(first), current.get());
        assertEquals("1", one("select count(*) from version"));
    }

    @Test
    void aFaultAtAnyStepLeavesTheVersionServed() throws SQLException {
        List<String> steps = new ArrayList<>();
        Version first = publisher.publish(folder, steps::add).version();
        dossier.replace("sources/irna-2024-09-05.yaml", "title: Red line", "title: A red line");
        // The features of every collection are written alike: the first and the last collection stand for all.
        List<String> alike = steps.stream()
                .filter(step -> step.startsWith("Writing the features of "))
                .toList();
        steps.removeAll(alike.subList(1, alike.size() - 1));

        for (String failing : steps) {
            assertThrows(IllegalStateException.class, () -> publisher.publish(folder, step -> failAt(failing, step)));
            assertEquals(first, current.refresh().orElseThrow(), "after a fault at: " + failing);
            assertEquals(
                    "1",
                    one("select count(distinct version) from (select version from record union all"
                            + " select version from shape union all select version from part"
                            + " union all select version from version_feature_set) as written"));
        }
        Publication next = publish();
        assertEquals(Outcome.PUBLISHED, next.outcome());
        assertEquals(first.number() + 1, next.version().number(), "failures leave no gap");
    }

    @Test
    void aLostConnectionLeavesTheVersionServed() throws SQLException {
        Version first = publish().version();
        dossier.replace("sources/irna-2024-09-05.yaml", "title: Red line", "title: A red line");
        assertThrows(
                Exception.class,
                () -> publisher.publish(folder, step -> {
                    if (step.endsWith("statements")) {
                        // On a thread of its own, for within the transaction it would cut itself off.
                        CompletableFuture.runAsync(this::cutTransactions).join();
                    }
                }));
        assertEquals(first, current.refresh().orElseThrow());
        assertEquals("1", one("select count(*) from version"));
    }

    @Test
    void versionsAreKeptForTheDaysThatTheSettingSays() throws SQLException {
        for (int i = 0; i < 3; i++) {
            publish();
            dossier.replace("sources/irna-2024-09-05.yaml", "title: Red line", "title: Red line again");
        }
        // The tests' setting is 36,500 days. The first was served until 1902, the second until today.
        run(
                "update version set published_at = make_timestamptz(1900 + 2 * (number - 1), 1, 1, 0, 0, 0) where number < 3");
        publish();
        assertEquals(List.of("2", "3", "4"), list("select number from version order by 1"));
        assertEquals(List.of("2"), list("select min(version) from record"));
        assertEquals(
                List.of("0"),
                list("select count(*) from feature_set s where not exists (select from"
                        + " version_feature_set v where v.feature_set = s.number)"));
    }

    @Test
    void publishersTakeTurns() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Publication>> publishers =
                    List.of(this::publish, this::publish, this::publish, this::publish);
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Publication> publication : threads.invokeAll(publishers)) {
                outcomes.add(publication.get().outcome());
            }
            assertEquals(1, outcomes.stream().filter(Outcome.PUBLISHED::equals).count(), outcomes.toString());
            assertEquals(3, outcomes.stream().filter(Outcome.UNCHANGED::equals).count(), outcomes.toString());
            assertEquals("1", one("select count(*) from version"));
        } finally {
            threads.shutdown();
        }
    }

    private Publication publish() {
        return publisher.publish(folder, step -> {});
    }

    private static void failAt(String failing, String step) {
        // The number of the version differs from the first run's.
        if (step.replaceAll("\\d+", "").equals(failing.replaceAll("\\d+", ""))) {
            throw new IllegalStateException("injected at: " + step);
        }
    }

    private void cutTransactions() {
        try {
            run("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid() and state = 'idle in transaction'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String sql) throws SQLException {
        return list(sql).get(0);
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
