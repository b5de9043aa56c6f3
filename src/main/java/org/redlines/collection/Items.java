package org.redlines.collection;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.database.Queries;
import org.redlines.geo.Crs;
import org.redlines.geojson.FeatureSink;
import org.redlines.http.Problem;

/** Reads features. Their GeoJSON was written when the version was published. */
@Singleton
public class Items {

    // A larger response is read row by row.
    private static final int IN_MEMORY = 4 * 1024 * 1024;

    // A query is costly if it compares more bytes than this: the bytes of all features, once for each compared value.
    // Measured: about one second of one processor.
    private static final long COSTLY_BYTES = 64L * 1024 * 1024;

    // PostGIS reports this code when its geometry library fails.
    private static final String INTERNAL_ERROR = "XX000";

    private final AgroalDataSource dataSource;
    private final RangeReader ranges;
    private final Queries queries;

    Items(AgroalDataSource dataSource, RangeReader ranges, Queries queries) {
        this.dataSource = dataSource;
        this.ranges = ranges;
        this.queries = queries;
    }

    /**
     * The result of writing a page.
     *
     * @param matched number of features on all pages
     * @param returned number of features on this page
     * @param next the cursor of the next page; null if this is the last
     */
    public record Page(long matched, long returned, Cursor next) {}

    /** Writes the matching features in constant memory. */
    public Page write(Snapshot snapshot, Collection collection, ItemQuery query, FeatureSink out) throws IOException {
        FeatureSink sink = query.selection().filter(out);
        try {
            return query.isUnfiltered() && !query.sorting().isGiven()
                    ? writeRange(snapshot, collection, query, sink)
                    : writeMatching(snapshot, collection, query, sink);
        } catch (SQLException e) {
            boolean usesGeometry = query.area() != null || query.filter() != null;
            throw INTERNAL_ERROR.equals(e.getSQLState()) && usesGeometry ? geometryFailed() : new ItemsUnavailable(e);
        }
    }

    private static Problem geometryFailed() {
        return Problem.of(
                422,
                "Cannot be answered",
                "PostGIS could not compare the geometry of the request with the geometry of a feature. Try another"
                        + " geometry or another spatial operator.");
    }

    // Ordinals have no gaps, so the page is a range of ordinals.
    private Page writeRange(Snapshot snapshot, Collection collection, ItemQuery query, FeatureSink out)
            throws SQLException, IOException {
        Summary summary = snapshot.summary(collection);
        long from = query.after() == null ? query.offset() : query.after().ordinal() + 1L + query.offset();
        long to = Math.max(from, Math.min(summary.features(), from + query.limit()));
        ranges.write(snapshot, collection, query, from, to, out);
        Cursor next = to < summary.features() && to > from ? next(snapshot, query, (int) to - 1, to - from) : null;
        return new Page(summary.features(), to - from, next);
    }

    private Page writeMatching(Snapshot snapshot, Collection collection, ItemQuery query, FeatureSink out)
            throws SQLException, IOException {
        Summary summary = snapshot.summary(collection);
        boolean costly = query.weight() * summary.bytes() > COSTLY_BYTES;
        try (Queries.Place place = queries.place(costly);
                Connection connection = dataSource.getConnection()) {
            if (query.bound(summary) <= IN_MEMORY) {
                return write(connection, place, 0, snapshot, collection, query, out);
            }
            // Outside a transaction the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try {
                return write(connection, place, RangeReader.rowsAtOnce(summary), snapshot, collection, query, out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Page write(
            Connection connection,
            Queries.Place place,
            int rows,
            Snapshot snapshot,
            Collection collection,
            ItemQuery query,
            FeatureSink out)
            throws SQLException, IOException {
        long returned = 0;
        int last = -1;
        boolean more = false;
        AccessPath path = AccessPath.choose(connection, snapshot, collection, query);
        try (PreparedStatement statement =
                ItemSql.select(snapshot, collection, query, path).prepare(connection)) {
            statement.setFetchSize(rows);
            ResultSet row = queries.run(statement, place);
            while (!more && next(row, rows, returned, place)) {
                if (returned == query.limit()) {
                    more = true;
                } else {
                    last = row.getInt(1);
                    out.feature(row.getBytes(2));
                    returned++;
                }
            }
        }
        long matched = matched(connection, snapshot, collection, query, path, place, returned, more);
        return new Page(matched, returned, more ? next(snapshot, query, last, returned) : null);
    }

    // The driver fetches more rows after each full batch, which is a call to the database.
    private boolean next(ResultSet row, int rows, long read, Queries.Place place) throws SQLException {
        return rows > 0 && read > 0 && read % rows == 0 ? queries.next(row, place) : row.next();
    }

    private static Cursor next(Snapshot snapshot, ItemQuery query, int last, long returned) {
        boolean sorted = query.sorting().isGiven();
        int place = sorted ? Math.toIntExact(query.skipped() + returned) : last;
        return new Cursor(snapshot.version().identity(), place, sorted);
    }

    private long matched(
            Connection connection,
            Snapshot snapshot,
            Collection collection,
            ItemQuery query,
            AccessPath path,
            Queries.Place place,
            long returned,
            boolean more)
            throws SQLException {
        if (query.isUnfiltered()) {
            return snapshot.summary(collection).features();
        }
        if (!more && query.offset() == 0 && query.after() == null) {
            return returned;
        }
        try (PreparedStatement statement =
                        ItemSql.count(snapshot, collection, query, path).prepare(connection);
                ResultSet row = queries.run(statement, place)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The kinds of geometry in the collection, such as {@code POINT}; empty if it has no geometry. */
    public Set<String> listKinds(Snapshot snapshot, Collection collection) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        ItemSql.kinds(snapshot, collection).prepare(connection);
                ResultSet row = queries.run(statement, queries.place(false))) {
            Set<String> kinds = new TreeSet<>();
            while (row.next()) {
                kinds.add(row.getString(1));
            }
            return kinds;
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    /** One feature's GeoJSON in UTF-8; empty if the collection has no feature with this id. */
    public Optional<byte[]> find(Snapshot snapshot, Collection collection, String id, Crs crs) {
        if (id.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        ItemSql.get(snapshot, collection, id, crs).prepare(connection);
                ResultSet row = queries.run(statement, queries.place(false))) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }
}
