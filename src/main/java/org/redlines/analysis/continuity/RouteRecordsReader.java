package org.redlines.analysis.continuity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redlines.analysis.PublishedRecords;
import org.redlines.collection.ItemsUnavailable;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.version.Version;

/** Reads the recorded routes and crossings of a version, and caches them. */
@Singleton
class RouteRecordsReader {

    private static final String LENGTHS =
            """
            select r.id as one, section ->> 'territory' as other,
                sum(length_km(section_geometry(r.version, r.id, section ->> 'id', 10))) as km
            from record r cross join lateral jsonb_array_elements(r.body -> 'sections') as section
            where r.version = ? and r.kind = 'route'
            group by 1, 2 order by 1, 2
            """;
    private static final String BOUNDARIES =
            """
            select s.id as one, side as other, null as km
            from shape s cross join lateral jsonb_array_elements_text(s.properties -> 'between') with ordinality as sides (side, n)
            where s.version = ? and s.layer = 'boundaries' and s.tolerance_m = 10 order by s.id, n
            """;
    private static final String PARTS =
            """
            select id as one, properties ->> 'partOf' as other, null as km from shape
            where version = ? and layer = 'territories' and tolerance_m = 10 order by id
            """;
    // A territory has a coast if it comes within about two kilometres of a sea, at the coarsest level of detail.
    private static final String COASTS =
            """
            select t.id as one, w.id as other, null as km
            from shape t join shape w on w.version = t.version and w.layer = 'waters' and w.tolerance_m = 1000
                and w.properties ->> 'kind' = 'sea' and ST_DWithin(t.geom, w.geom, 0.02)
            where t.version = ? and t.layer = 'territories' and t.tolerance_m = 1000 order by t.id, w.id
            """;

    private final AgroalDataSource dataSource;
    private final PublishedRecords records;
    private final Cache<Version, RouteRecords> known =
            Caffeine.newBuilder().maximumSize(4).build();

    RouteRecordsReader(AgroalDataSource dataSource, PublishedRecords records) {
        this.dataSource = dataSource;
        this.records = records;
    }

    /** A row of a result: two ids, and a length if there is one. */
    private record Row(String one, String other, BigDecimal km) {}

    RouteRecords of(Version version) {
        return known.get(version, this::read);
    }

    private RouteRecords read(Version version) {
        Map<String, Map<String, BigDecimal>> lengths = new TreeMap<>();
        for (Row row : rows(LENGTHS, version)) {
            lengths.computeIfAbsent(row.one(), key -> new HashMap<>()).put(row.other(), row.km());
        }
        Map<String, String> partOf = new TreeMap<>();
        for (Row row : rows(PARTS, version)) {
            partOf.put(row.one(), row.other() == null ? "" : row.other());
        }
        Map<String, List<String>> boundaries = grouped(rows(BOUNDARIES, version));
        List<DossierRecord> routes = records.read(version, List.of(Kind.ROUTE)).list(Kind.ROUTE);
        return new RouteRecords(
                RouteRecords.routes(routes, lengths, boundaries), partOf, grouped(rows(COASTS, version)), boundaries);
    }

    private static Map<String, List<String>> grouped(List<Row> rows) {
        Map<String, List<String>> groups = new TreeMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.one(), key -> new ArrayList<>()).add(row.other()));
        return groups;
    }

    private List<Row> rows(String query, Version version) {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, version.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString("one"),
                            row.getString("other"),
                            query.equals(LENGTHS) ? row.getBigDecimal("km") : null));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }
}
