package org.redlines.analysis.border;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redlines.analysis.border.Border.Piece;
import org.redlines.collection.ItemsUnavailable;
import org.redlines.database.Queries;
import org.redlines.version.Version;

/** Measures the boundaries of a version with PostGIS. */
@Singleton
class Borders {

    private static final String PAIRS = "select id, array(select jsonb_array_elements_text(properties -> 'between'))"
            + " as between from shape where version = ? and layer = 'boundaries' and tolerance_m = 10 order by id";

    // Lengths are measured on the ellipsoid. Distances are measured in UTM zone 38 N, which is accurate enough where
    // they are short. Pieces more than one degree away, at least 75 km here, are beyond the widest strip.
    private static final String PIECES =
            """
            with line as materialized (
                select drawn.geom as drawn, ST_Transform(drawn.geom, 32638) as geom,
                    coalesce((r.body #>> '{alignment,errorM}')::float8, 0) as error_m
                from record r cross join lateral section_geometry(r.version, r.id, null, 10) as drawn (geom)
                where r.version = ? and r.kind = 'route' and r.id = ?
            )
            select ST_Length(piece.geom::geography) as length_m,
                case when not piece.geom && ST_Expand(line.drawn, 1) then 'infinity'
                    else ST_Distance(ST_Transform(piece.geom, 32638), line.geom) end as distance_m,
                coalesce((s.properties ->> 'errorM')::float8, 0) as boundary_error_m,
                line.error_m as route_error_m
            from shape s
            cross join line
            cross join lateral ST_DumpSegments(ST_Segmentize(s.geom::geography, 50)::geometry) as piece
            where s.version = ? and s.layer = 'boundaries' and s.tolerance_m = 10 and s.id = ?
            """;

    private record Key(Version version, String boundary, String route) {}

    private final AgroalDataSource dataSource;
    private final Queries queries;
    private final Cache<Key, Border> known =
            Caffeine.newBuilder().maximumSize(64).build();
    private final Cache<Version, Map<String, List<String>>> pairs =
            Caffeine.newBuilder().maximumSize(16).build();

    Borders(AgroalDataSource dataSource, Queries queries) {
        this.dataSource = dataSource;
        this.queries = queries;
    }

    /** The territories on the two sides of each boundary, by its id. */
    Map<String, List<String>> listPairs(Version version) {
        return pairs.get(version, this::readPairs);
    }

    private Map<String, List<String>> readPairs(Version version) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAIRS)) {
            statement.setInt(1, version.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pairs.put(row.getString("id"), texts(row.getArray("between")));
                }
            }
            return pairs;
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    /** Measures a boundary from a route; empty if the route has no line. */
    Optional<Border> measure(Version version, String boundary, List<String> between, String route) {
        return Optional.ofNullable(known.get(new Key(version, boundary, route), key -> read(key, between)));
    }

    private Border read(Key key, List<String> between) {
        List<Piece> pieces = new ArrayList<>();
        double[] errors = new double[2];
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PIECES)) {
            int version = key.version().number();
            statement.setInt(1, version);
            statement.setString(2, key.route());
            statement.setInt(3, version);
            statement.setString(4, key.boundary());
            try (ResultSet row = queries.run(statement, queries.place(false))) {
                while (row.next()) {
                    double distance = row.getDouble("distance_m");
                    if (row.wasNull()) {
                        return null;
                    }
                    pieces.add(new Piece(row.getDouble("length_m"), distance));
                    errors[0] = row.getDouble("boundary_error_m");
                    errors[1] = row.getDouble("route_error_m");
                }
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
        return pieces.isEmpty() ? null : new Border(key.boundary(), between, List.copyOf(pieces), errors[0], errors[1]);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
