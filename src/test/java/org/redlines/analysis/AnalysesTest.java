package org.redlines.analysis;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.collection.Fixture;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.finding.Findings;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.publishing.Publisher;
import org.redlines.geodata.reading.DossierReader;

/** What is served of the analysis of a small dossier; what the real one answers is tested without a server. */
@QuarkusTest
class AnalysesTest {

    private static final String COLLISION = "armenia-borders-strip-2024--iran-borders-2024--logical";

    @TempDir
    static Path folder;

    private static Snapshot published;

    @Inject
    Publisher publisher;

    @Inject
    Snapshots snapshots;

    @Inject
    Analyses analyses;

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void publishOnce() {
        if (published == null) {
            TestDossier.in(folder).withAnalysis();
            publisher.publish(folder, step -> {});
            published = snapshots.current();
        }
    }

    @Test
    void whatIsServedIsWhatWasPublished() {
        Analysis served = analyses.get(published);
        Analysis read = Analysis.of(DossierReader.read(folder, new Findings()));
        assertEquals(3, served.listPositions().size());
        assertEquals(read.listPositions(), served.listPositions());
        assertEquals(
                List.of(false, false, true),
                served.listPositions().stream()
                        .map(one -> one.conditions().get(0).quoted())
                        .toList(),
                "only Iran's words stand in a quote");
        assertEquals(read.vocabulary(), served.vocabulary());
        assertEquals(read.scenarios(), served.scenarios());

        fixture.publish("without conditions");
        assertTrue(analyses.get(snapshots.current()).listPositions().isEmpty());
        assertSame(served, analyses.get(published), "an older version stays as it was");
    }

    @Test
    void aCollisionIsAFeatureOfTheTwoLines() {
        JsonPath found = items("collisions", "datetime=2024-09-05");
        assertEquals(List.of(COLLISION), found.getList("features.id"));
        assertEquals("iran", found.getString("features[0].properties.against"));
        assertEquals("certain", found.getString("features[0].properties.certainty"));
        assertEquals("2024-09-05", found.getString("features[0].properties.began"));
        assertEquals(List.of("armenia-iran"), found.getList("features[0].properties.anchors.id"));
        assertEquals(List.of("armenia-2024", "araghchi-2024"), found.getList("features[0].properties.statements.id"));
        assertTrue(found.getString("features[0].properties.explanation")
                .startsWith("Armenia, claim: “A strip of land for the railway”. It rests on: "));
    }

    @Test
    void beforeOneOfTheTwoBeganThereIsNone() {
        assertEquals(List.of(), items("collisions", "datetime=../2024-09-04").getList("features.id"));
    }

    @Test
    void anAccordNamesWhichImpliesWhich() {
        JsonPath found = items("accords", "limit=10");
        assertEquals(List.of("armenia-borders-2024--iran-borders-2024--accord"), found.getList("features.id"));
        assertEquals("armenia-borders-2024", found.getString("features[0].properties.implying"));
        assertEquals(Boolean.FALSE, found.get("features[0].properties.mutual"));
    }

    @Test
    void aCollisionLiesWhereBothPositionsBearAndIsNeverLarger() throws SQLException {
        String within =
                """
                select count(*)
                from record pair
                join record position on position.version = pair.version and position.kind = 'position'
                    and pair.body -> 'pair' ? position.id
                where pair.version = :v and pair.kind = 'collision'
                    and ST_CoveredBy(
                        governed_geometry(:v, 'collision', pair.id, 10, null),
                        governed_geometry(:v, 'position', position.id, 10, null))
                """;
        assertEquals("2", one(within));
    }

    private static JsonPath items(String collection, String query) {
        String address = "/ogc/collections/" + collection + "/items?f=json&asOf="
                + published.version().number() + "&" + query;
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    private String one(String sql) throws SQLException {
        String number = Integer.toString(published.version().number());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace(":v", number))) {
            row.next();
            return row.getString(1);
        }
    }
}
