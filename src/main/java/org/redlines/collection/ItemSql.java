package org.redlines.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.geo.Bbox;

/**
 * The SQL of one query: fixed pieces put together, every value bound.
 *
 * <p>The one home of queries over {@code feature}.
 */
final class ItemSql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ItemSql() {}

    /** The texts of the matching features in stable order: {@code ordinal, geojson}. */
    static ItemSql select(Edition edition, Collection collection, ItemQuery query) {
        ItemSql sql = new ItemSql();
        if (query.tolerance() == ZoomLevel.EXACT) {
            sql.add("select f.ordinal, f.geojson from feature f");
        } else {
            sql.add(
                    "select f.ordinal, coalesce(d.geojson, f.geojson) from feature f left join feature_detail d"
                            + " on d.version = f.version and d.collection = f.collection and d.ordinal = f.ordinal"
                            + " and d.tolerance_m = ?",
                    query.tolerance());
        }
        sql.where(edition, collection, query);
        if (query.after() != null) {
            sql.add(" and f.ordinal > ?", query.after().ordinal());
        }
        sql.add(" order by f.ordinal");
        if (query.limit() != ItemQuery.ALL) {
            // One more than asked for tells whether there is a next page.
            sql.add(" limit ?", query.limit() + 1);
        }
        if (query.offset() > 0) {
            sql.add(" offset ?", query.offset());
        }
        return sql;
    }

    /** How many features match on all pages. */
    static ItemSql count(Edition edition, Collection collection, ItemQuery query) {
        ItemSql sql = new ItemSql();
        sql.add("select count(*) from feature f");
        sql.where(edition, collection, query);
        return sql;
    }

    /** One feature's text: {@code geojson}. */
    static ItemSql get(Edition edition, Collection collection, String id) {
        ItemSql sql = new ItemSql();
        sql.add(
                "select f.geojson from feature f where f.version = ? and f.collection = ? and f.id = ?",
                edition.version().number(),
                collection.id(),
                id);
        return sql;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private void where(Edition edition, Collection collection, ItemQuery query) {
        add(" where f.version = ? and f.collection = ?", edition.version().number(), collection.id());
        if (query.bbox() != null) {
            box(query.bbox(), edition.summary(collection).placeless() > 0);
        }
        if (query.datetime() != null) {
            add(
                    " and (f.during is null or f.during && daterange(?, ?, '[]'))",
                    query.datetime().from(),
                    query.datetime().to());
        }
        for (PropertyFilter filter : query.filters()) {
            add(" and f.properties @> ?::jsonb", filter.wanted().toString());
        }
    }

    // A feature without geometry matches every box. Where all have one, leaving that case out lets
    // PostgreSQL go straight to the spatial index.
    private void box(Bbox bbox, boolean placeless) {
        List<String> cases = new ArrayList<>();
        if (placeless) {
            cases.add("f.geom is null");
        }
        List<Object> corners = new ArrayList<>();
        for (Bbox box : bbox.boxes()) {
            // st_envelope makes a box without width a line or point, which features can still meet.
            cases.add("st_intersects(f.geom, st_setsrid(st_envelope("
                    + "st_makeline(st_makepoint(?, ?), st_makepoint(?, ?))), 4326))");
            corners.addAll(List.of(box.west(), box.south(), box.east(), box.north()));
        }
        add(" and (" + String.join(" or ", cases) + ")", corners.toArray());
    }

    private void add(String piece, Object... bound) {
        text.append(piece);
        for (Object value : bound) {
            values.add(value);
        }
    }
}
