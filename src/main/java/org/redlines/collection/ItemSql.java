package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.postgis.jdbc.jts.JtsGeometry;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.util.PGobject;
import org.redlines.geo.Crs;

/** Builds the SQL of one query over {@code feature}. All values are bound. */
final class ItemSql {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ItemSql() {}

    /** Selects the GeoJSON of the matching features in stable order: {@code ordinal, geojson}. */
    static ItemSql select(Snapshot snapshot, Collection collection, ItemQuery query, AccessPath path) {
        ItemSql sql = new ItemSql();
        sql.selectGeoJson(snapshot, collection, query);
        sql.where(snapshot, collection, query, path);
        if (query.after() != null && !query.after().sorted()) {
            sql.add(" and f.ordinal > ?", query.after().ordinal());
        }
        sql.order(query.sorting(), path);
        if (query.limit() != ItemQuery.ALL) {
            // One more than the limit shows whether there is a next page.
            sql.add(" limit ?", query.limit() + 1);
        }
        if (query.skipped() > 0) {
            sql.add(" offset ?", query.skipped());
        }
        return sql;
    }

    /** Selects the GeoJSON of the features with ordinals from (inclusive) to (exclusive): {@code ordinal, geojson}. */
    static ItemSql range(Snapshot snapshot, Collection collection, ItemQuery query, long from, long to) {
        ItemSql sql = new ItemSql();
        sql.selectGeoJson(snapshot, collection, query);
        sql.whereSet(snapshot, collection);
        sql.add(" and f.ordinal >= ? and f.ordinal < ?", (int) from, (int) to);
        sql.add(" order by f.ordinal");
        return sql;
    }

    /** Selects the kinds of geometry in the collection: {@code kind}, such as {@code POINT}. */
    static ItemSql kinds(Snapshot snapshot, Collection collection) {
        ItemSql sql = new ItemSql();
        sql.add("select distinct geometrytype(f.geom)");
        sql.from(snapshot, collection);
        sql.whereSet(snapshot, collection);
        sql.add(" and f.geom is not null");
        return sql;
    }

    /** Counts the matching features on all pages. */
    static ItemSql count(Snapshot snapshot, Collection collection, ItemQuery query, AccessPath path) {
        ItemSql sql = new ItemSql();
        sql.add("select count(*)");
        sql.from(snapshot, collection);
        sql.where(snapshot, collection, query, path);
        return sql;
    }

    /** Selects whether at most this many features match the conditions on times and properties. */
    static ItemSql areFew(Snapshot snapshot, Collection collection, ItemQuery query, int limit) {
        ItemSql sql = new ItemSql();
        sql.add("select count(*) <= ? from (select", limit);
        sql.from(snapshot, collection);
        sql.whereSet(snapshot, collection);
        sql.indexed(query, AccessPath.INDEX);
        sql.add(" limit ?) as found", limit + 1);
        return sql;
    }

    /** Selects one feature: {@code geojson}. */
    static ItemSql get(Snapshot snapshot, Collection collection, String id, Crs crs) {
        ItemSql sql = new ItemSql();
        sql.add("select ");
        sql.text(ZoomLevel.EXACT, crs);
        sql.from(snapshot, collection);
        sql.whereSet(snapshot, collection);
        sql.add(" and f.id = ?", id);
        return sql;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
        return statement;
    }

    // Geometry and JSON are bound with their types. As text or bytes, a cached plan would parse them again for each
    // row. Without a type name, the driver would ask the database for it.
    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof Geometry shape) {
            statement.setObject(place, new JtsGeometry(shape));
        } else if (value instanceof JsonNode json) {
            PGobject object = new PGobject();
            object.setType("jsonb");
            object.setValue(json.toString());
            statement.setObject(place, object);
        } else {
            statement.setObject(place, value);
        }
    }

    private void selectGeoJson(Snapshot snapshot, Collection collection, ItemQuery query) {
        add("select f.ordinal, ");
        text(query.tolerance(), query.crs());
        from(snapshot, collection);
        if (query.tolerance() != ZoomLevel.EXACT) {
            add(
                    " left join feature_detail d on d.feature_set = f.feature_set and d.ordinal = f.ordinal"
                            + " and d.tolerance_m = ?",
                    query.tolerance());
        }
    }

    // Reads the table of the feature set. A query on the parent table would be planned over every stored set.
    private void from(Snapshot snapshot, Collection collection) {
        int set = snapshot.set(collection).number();
        add(" from feature" + (set == 0 ? "" : "_" + set) + " f");
    }

    // The table implies the set's number, but the indexes begin with it. It is written as a literal for the planner.
    private void whereSet(Snapshot snapshot, Collection collection) {
        add(" where f.feature_set = " + snapshot.set(collection).number());
    }

    private void where(Snapshot snapshot, Collection collection, ItemQuery query, AccessPath path) {
        whereSet(snapshot, collection);
        if (query.area() != null) {
            AreaCondition condition =
                    AreaCondition.of(query.area(), snapshot.summary(collection).placeless() > 0);
            add(" and " + condition.sql(), condition.values().toArray());
        }
        indexed(query, path);
        if (query.filter() != null) {
            add(" and " + query.filter().sql(), query.filter().values().toArray());
        }
    }

    // "is true" prevents the use of an index.
    private void indexed(ItemQuery query, AccessPath path) {
        String end = path == AccessPath.SCAN ? ") is true" : ")";
        if (query.datetime() != null) {
            add(
                    " and (f.during is null or f.during && daterange(?, ?, '[]')" + end,
                    query.datetime().from(),
                    query.datetime().to());
        }
        query.filters().forEach(filter -> add(" and (f.properties @> ?::jsonb" + end, filter.wanted()));
    }

    // The ordinal comes last, so that no two features are equal and pages do not overlap. "+ 0" prevents the planner
    // from reading all features in order when few match.
    private void order(Sorting sorting, AccessPath path) {
        add(" order by ");
        sorting.keys().forEach(key -> add(key.sql() + ", ", key.values().toArray()));
        add(path == AccessPath.INDEX ? "f.ordinal + 0" : "f.ordinal");
    }

    // The GeoJSON that was written at publication. In another reference system, GeoJSON is made by the query.
    private void text(int tolerance, Crs crs) {
        boolean exact = tolerance == ZoomLevel.EXACT;
        if (crs == Crs.CRS84) {
            add(exact ? "f.geojson" : "coalesce(d.geojson, f.geojson)");
            return;
        }
        String geometry = exact ? "f.geom" : "coalesce(st_geomfromgeojson(d.geojson::json ->> 'geometry'), f.geom)";
        String transformed = "st_transform(" + geometry + ", ?)";
        add(
                "'{\"type\":\"Feature\",\"id\":' || to_json(f.id) || ',\"geometry\":' || coalesce(st_asgeojson("
                        + (crs.isNorthFirst() ? "st_flipcoordinates(" + transformed + ")" : transformed)
                        + ", ?, 0), 'null') || ',\"properties\":' || f.properties || '}'",
                crs.srid(),
                crs.decimals());
    }

    private void add(String piece, Object... bound) {
        sql.append(piece);
        for (Object value : bound) {
            values.add(value);
        }
    }
}
