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
import org.redlines.geo.Crs;
import org.redlines.geojson.FeatureSink;

/** Reads features, whose GeoJSON was written when the version was published. */
@Singleton
public class Items {

    private static final int ROWS_AT_A_TIME = 500;

    private final AgroalDataSource dataSource;

    Items(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What came out of a page.
     *
     * @param matched number of features on all pages
     * @param returned number of features on this page
     * @param next where the next page begins; null when this is the last
     */
    public record Page(long matched, long returned, Cursor next) {}

    /** Writes the matching features, with constant memory however many they are. */
    public Page write(Edition edition, Collection collection, ItemQuery query, FeatureSink out) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            // Outside a transaction the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                return write(
                        connection,
                        edition,
                        collection,
                        query,
                        query.selection().before(out));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    private static Page write(
            Connection connection, Edition edition, Collection collection, ItemQuery query, FeatureSink out)
            throws SQLException, IOException {
        long returned = 0;
        int last = -1;
        boolean more = false;
        try (PreparedStatement statement =
                ItemSql.select(edition, collection, query).prepare(connection)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            ResultSet row = statement.executeQuery();
            while (!more && row.next()) {
                if (returned == query.limit()) {
                    more = true;
                } else {
                    last = row.getInt(1);
                    out.feature(row.getBytes(2));
                    returned++;
                }
            }
        }
        long matched = matched(connection, edition, collection, query, returned, more);
        return new Page(matched, returned, more ? next(edition, query, last, returned) : null);
    }

    private static Cursor next(Edition edition, ItemQuery query, int last, long returned) {
        boolean sorted = query.sorting().isGiven();
        int place = sorted ? Math.toIntExact(query.passed() + returned) : last;
        return new Cursor(edition.version().number(), place, sorted);
    }

    private static long matched(
            Connection connection, Edition edition, Collection collection, ItemQuery query, long returned, boolean more)
            throws SQLException {
        if (query.isUnfiltered()) {
            return edition.summary(collection).features();
        }
        if (!more && query.offset() == 0 && query.after() == null) {
            return returned;
        }
        try (PreparedStatement statement =
                        ItemSql.count(edition, collection, query).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The kinds of geometry that the collection has, as {@code POINT}; none when it has no geometry. */
    Set<String> listKinds(Edition edition, Collection collection) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = ItemSql.kinds(edition, collection).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            Set<String> kinds = new TreeSet<>();
            while (row.next()) {
                kinds.add(row.getString(1));
            }
            return kinds;
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }

    /** One feature's GeoJSON in UTF-8; empty when the collection has no feature of this id. */
    public Optional<byte[]> find(Edition edition, Collection collection, String id, Crs crs) {
        if (id.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        ItemSql.get(edition, collection, id, crs).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        }
    }
}
