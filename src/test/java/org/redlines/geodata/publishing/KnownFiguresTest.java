package org.redlines.geodata.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Geometry;
import net.postgis.jdbc.geometry.MultiLineString;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.redlines.geodata.BaseShape;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.TestDossier;
import org.redlines.version.CurrentVersion;

/**
 * What is computed from the real base map agrees with what is published, within the tolerances that docs/geometry.md
 * explains, and PostGIS agrees with GeoTools and GeographicLib.
 */
@QuarkusTest
class KnownFiguresTest {

    @TempDir
    static Path folder;

    private static Dossier dossier;

    @Inject
    Publisher publisher;

    @Inject
    CurrentVersion current;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void publishOnce() throws SQLException {
        if (dossier == null) {
            run("truncate version restart identity cascade");
            dossier = TestDossier.in(folder).withRealBaseMap().read();
            publisher.publish(folder, step -> {});
        }
    }

    @AfterEach
    void keep() {
        assertFalse(current.get().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "armenia-iran, 44, 4",
        "nakhchivan-turkey, 17, 4",
        "armenia-georgia, 219, 2",
        "armenia-turkey, 311, 3",
        "azerbaijan-georgia, 428, 3",
        "iran-turkey, 534, 4",
        "georgia-turkey, 273, 2",
    })
    void aBoundaryHasItsPublishedLength(String id, double published, double percent) throws SQLException {
        assertEquals(published, number("boundaries", id, "lengthKm"), published * percent / 100);
    }

    @Test
    void theWholeBorderOfArmeniaAndAzerbaijanHasItsPublishedLength() throws SQLException {
        double sum = 0;
        for (String part : new String[] {
            "armenia-azerbaijan",
            "armenia-nakhchivan",
            "artsvashen-azerbaijan",
            "armenia-yukhari-askipara",
            "armenia-barkhudarli"
        }) {
            sum += number("boundaries", part, "lengthKm");
        }
        assertEquals(996, sum, 996 * 0.04);
    }

    @ParameterizedTest
    @CsvSource({
        "armenia, 29743, 0.5",
        "azerbaijan, 86600, 1",
        "georgia, 69700, 0.5",
        "nakhchivan, 5502.75, 4",
        "syunik, 4506, 1"
    })
    void aTerritoryHasItsPublishedArea(String id, double published, double percent) throws SQLException {
        assertEquals(published, number("territories", id, "areaKm2"), published * percent / 100);
    }

    @Test
    void whatTheEdgeOfTheMapCutsHasNoFigure() throws SQLException {
        assertEquals(
                null,
                one(
                        "select properties ->> 'areaKm2' from published_feature where collection = 'territories' and id = 'iran'"));
        assertEquals(
                null,
                one(
                        "select properties ->> 'lengthKm' from published_feature where collection = 'boundaries' and id = 'iran-iraq'"));
    }

    // The line of the Meghri railway was chosen so that its length meets the published 43 km: it is no evidence for
    // that
    // figure, and is held here to what it measures only (docs/geometry.md).
    @Test
    void aRouteIsAsLongAsTheLineThatIsServedForIt() throws Exception {
        for (String id : List.of("meghri-rail", "meghri-rail.armenia")) {
            String collection = id.contains(".") ? "route-sections" : "routes";
            String text = one("select geojson from published_feature where collection = '" + collection + "' and id = '"
                    + id + "'");
            JsonNode feature = new ObjectMapper().readTree(text);
            double km = feature.at("/properties/lengthKm").asDouble();
            // Written with one decimal of a kilometre and six of a degree.
            assertEquals(kmByGeographicLib(feature.at("/geometry")), km, 0.051, id);
        }
    }

    private static double kmByGeographicLib(JsonNode geometry) {
        double metres = 0;
        boolean isOne = geometry.path("type").asText().equals("LineString");
        for (JsonNode line : isOne ? List.of(geometry.path("coordinates")) : geometry.path("coordinates")) {
            for (int i = 1; i < line.size(); i++) {
                JsonNode from = line.get(i - 1);
                JsonNode to = line.get(i);
                metres += Geodesic.WGS84.Inverse(
                                from.get(1).asDouble(),
                                from.get(0).asDouble(),
                                to.get(1).asDouble(),
                                to.get(0).asDouble())
                        .s12;
            }
        }
        return metres / 1000;
    }

    @Test
    void postgisAndGeoToolsMeasureTheSameLengths() throws SQLException {
        String sql = "select id, geom, ST_Length(geom::geography) from shape"
                + " where layer = 'boundaries' and tolerance_m = 10";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Geometry lines = new PGgeometry(row.getString(2)).getGeometry();
                double postgis = row.getDouble(3);
                assertEquals(lengthByGeoTools((MultiLineString) lines), postgis, postgis * 1e-6, row.getString(1));
            }
        }
    }

    @Test
    void postgisAndGeographicLibMeasureTheSameAreas() throws SQLException {
        for (BaseShape shape : dossier.listShapes()) {
            if (shape.layer().equals("territories") && shape.toleranceM() == BaseShape.EXACT_M) {
                String sql =
                        "select ST_Area(geom::geography) from shape where layer = 'territories' and tolerance_m = 10"
                                + " and id = '" + shape.id() + "'";
                double expected = areaByGeographicLib(shape.geometry());
                assertEquals(expected, Double.parseDouble(one(sql)), expected * 1e-6, shape.id());
            }
        }
    }

    @Test
    void coarserLevelsAreShorterAndStillThere() throws SQLException {
        assertEquals(
                "0",
                one("select count(*) from feature f join feature_detail d using (feature_set, ordinal)"
                        + " where length(d.geojson) > length(f.geojson)"));
        assertEquals(
                "3",
                one("select count(*) from feature_detail join published_feature using (feature_set, ordinal)"
                        + " where collection = 'boundaries' and id = 'armenia-iran'"));
    }

    private static double lengthByGeoTools(MultiLineString lines) {
        double metres = 0;
        for (net.postgis.jdbc.geometry.LineString line : lines.getLines()) {
            for (int i = 1; i < line.numPoints(); i++) {
                metres += org.redlines.geo.Geodesic.distance(
                        new Coordinate(line.getPoint(i - 1).x, line.getPoint(i - 1).y),
                        new Coordinate(line.getPoint(i).x, line.getPoint(i).y));
            }
        }
        return metres;
    }

    private static double areaByGeographicLib(org.locationtech.jts.geom.Geometry polygons) {
        double area = 0;
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            area += area(polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                area -= area(polygon.getInteriorRingN(hole).getCoordinates());
            }
        }
        return area;
    }

    private static double area(Coordinate[] ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        for (int i = 0; i < ring.length - 1; i++) {
            area.AddPoint(ring[i].y, ring[i].x);
        }
        return Math.abs(area.Compute(false, true).area);
    }

    private double number(String collection, String id, String property) throws SQLException {
        return Double.parseDouble(one("select properties ->> '" + property
                + "' from published_feature where collection = '" + collection + "' and id = '" + id + "'"));
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
