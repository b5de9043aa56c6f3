package org.redlines.geodata.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redlines.finding.Finding;
import org.redlines.geodata.Kind;
import org.redlines.geodata.TestDossier;
import org.redlines.version.CurrentVersion;

/** Each anchor of a position gets the role that docs/geometry.md says, and the geometry follows from it. */
@QuarkusTest
class PartsTest {

    private static final String ID = "armenia-borders-2024";
    private static final String CLAIM = "dossiers/test/positions/armenia-borders-2024.yaml";
    private static final String ANCHORS = "    - route: meghri-rail\n    - territory: armenia\n";

    private static boolean published;

    @TempDir
    Path folder;

    @Inject
    Publisher publisher;

    @Inject
    CurrentVersion current;

    @Inject
    AgroalDataSource dataSource;

    private TestDossier dossier;
    private Connection connection;

    // The real base map is published once; what a test does to a record is not committed.
    @BeforeEach
    void begin() throws SQLException {
        dossier = TestDossier.in(folder);
        if (!published) {
            clear();
            publisher.publish(dossier.withRealBaseMap().folder(), step -> {});
            published = true;
        }
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    private void clear() throws SQLException {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("truncate version restart identity cascade");
        }
        current.refresh();
    }

    @ParameterizedTest
    @CsvSource({
        "stated, transit, route: meghri-rail, governs, territory: armenia, context",
        "none, transit, route: meghri-rail, governs, territory: armenia, none",
        "stated, territorial, boundary: armenia-iran, governs, territory: syunik, context",
        "derived, transit, route: meghri-rail, governs, boundary: armenia-iran, governs",
        "stated, transit, route: meghri-rail, governs, place: meghri, context",
        "stated, transit, territory: armenia, context, place: meghri, governs",
        "stated, territorial, territory: armenia, governs, territory: syunik, governs",
        "stated, transit, territory: armenia, context, territory: syunik, context",
        "none, territorial, territory: armenia, none, territory: syunik, none",
    })
    void oneRuleGivesTheRole(String basis, String type, String one, String role, String other, String otherRole)
            throws SQLException {
        String anchors = "[{" + quoted(one) + "},{" + quoted(other) + "}]";
        String body = "'{\"kind\":\"claim\",\"type\":\"" + type + "\",\"geometry\":{\"basis\":\"" + basis
                + "\",\"anchors\":" + anchors + "}}'::jsonb";
        assertEquals(
                role + " " + otherRole,
                one("select string_agg(anchor_role(" + body + ", anchor), ' ' order by n) from jsonb_array_elements('"
                        + anchors + "'::jsonb) with ordinality as named (anchor, n)"));
    }

    private static String quoted(String anchor) {
        return "\"" + anchor.replace(": ", "\":\"") + "\"";
    }

    @Test
    void aRoleInTheRecordComesBeforeTheRule() throws SQLException {
        claim(
                "stated",
                "transit",
                "    - route: meghri-rail\n      role: context\n    - territory: syunik\n      role: governs\n");
        assertEquals("POLYGON", kind("claims").replace("MULTI", ""));
        assertNull(property("claims", "lengthKm", " #>> '{}'"));
        assertEquals(4473, Double.parseDouble(property("claims", "areaKm2", " #>> '{}'")), 45);
    }

    @Test
    void areasWithinAreasAreUnited() throws SQLException {
        claim("stated", "territorial", "    - territory: armenia\n    - territory: syunik\n");
        String same = "select ST_IsValid(c.geom) and ST_Equals(c.geom, t.geom) from (select geom" + of("claims-areas")
                + ") c," + " published_feature t where t.collection = 'territories' and t.id = 'armenia'";
        assertEquals("t", one(same));
    }

    @Test
    void aRuleHasItsLineAndItsLength() throws SQLException {
        claim("none", "transit", ANCHORS);
        assertEquals("LINESTRING", kind("claims"));
        assertEquals(43.2, Double.parseDouble(property("claims", "lengthKm", " #>> '{}'")), 0.5);
        assertEquals("1", count("claims-lines"));
        assertEquals("0", count("claims-areas"));
    }

    @Test
    void aRuleWithoutALineHasNoGeometry() throws SQLException {
        claim("none", "territorial", "    - territory: armenia\n");
        assertNull(kind("claims"));
        assertEquals("0", count("claims-areas"));
    }

    @Test
    void linesThatMayRunBesideEachOtherHaveNoLength() throws SQLException {
        claim("stated", "transit", "    - route: meghri-rail\n    - boundary: armenia-iran\n");
        assertNull(property("claims", "lengthKm", " #>> '{}'"));
        claim("stated", "transit", "    - boundary: armenia-turkey\n    - boundary: armenia-iran\n");
        assertEquals(362.6, Double.parseDouble(property("claims", "lengthKm", " #>> '{}'")), 4);
    }

    @Test
    void whatIsGovernedBesideALineIsInTheLayerOfItsKind() throws SQLException {
        claim("stated", "transit", "    - route: meghri-rail\n    - place: meghri\n      role: governs\n");
        assertEquals("LINESTRING", kind("claims"));
        assertEquals("POINT", kind("claims-points"));
    }

    @Test
    void aStatementIsAPointInOrOnEachThing() throws SQLException {
        assertTrue(one("select bool_and(ST_Dimension(geom) = 0) from published_feature where collection = 'statements'")
                .equals("t"));
        assertEquals(
                "t",
                one("select ST_Distance(s.geom::geography, b.geom::geography) < 10 from published_feature s"
                        + " join published_feature b on b.collection = 'boundaries' and b.id = 'armenia-iran'"
                        + " where s.collection = 'statements' and s.id = 'araghchi-2024'"));
    }

    @Test
    void twoThingsInOneAnchorAreRefused() {
        dossier.replace(CLAIM, "    - route: meghri-rail\n", "    - route: meghri-rail\n      place: meghri\n");
        Finding finding = dossier.onlyFinding();
        assertEquals("wrong-value", finding.rule());
        assertTrue(finding.message().contains("One of boundary, route, territory and place"), finding.message());
    }

    // Writes the parts as publishing does, once the claim's record is another.
    private void claim(String basis, String type, String anchors) throws SQLException {
        String text = dossier.text(CLAIM);
        int from = text.indexOf("  basis:");
        int to = text.indexOf("validFrom:");
        dossier.write(
                CLAIM,
                text.substring(0, from).replaceAll("type: \\w+", "type: " + type) + "  basis: " + basis
                        + "\n  anchors:\n" + anchors + text.substring(to));
        try (PreparedStatement update =
                connection.prepareStatement("update record set body = ?::jsonb where version = 1 and id = ?")) {
            update.setString(
                    1,
                    dossier.read().find(Kind.POSITION, ID).orElseThrow().body().toString());
            update.setString(2, ID);
            assertEquals(1, update.executeUpdate());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from part where version = 1");
            statement.execute(VersionWriter.sql("write-parts.sql", 1));
        }
    }

    private String property(String collection, String name, String path) throws SQLException {
        return one("select properties -> '" + name + "'" + path + of(collection));
    }

    private String kind(String collection) throws SQLException {
        return one("select geometrytype(geom)" + of(collection));
    }

    private String count(String collection) throws SQLException {
        return one("select count(*)" + of(collection));
    }

    // The features as the collection's query makes them.
    private static String of(String collection) {
        return " from (" + recipe(collection).query(1, 10) + ") as made";
    }

    private static CollectionRecipe recipe(String collection) {
        return CollectionRecipe.list().stream()
                .filter(one -> one.id().equals(collection))
                .findFirst()
                .orElseThrow();
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            return row.getString(1);
        }
    }
}
