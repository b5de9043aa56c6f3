package org.redlines.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redlines.version.Version;

/** Reads what a version holds: the declared collections, then its own layers by name. */
@Singleton
class SnapshotReader {

    private static final String SETS = "select s.* from version_feature_set v join feature_set s on s.number ="
            + " v.feature_set where v.version = ? order by s.collection";
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final AgroalDataSource dataSource;
    private final Collections declared;
    private final String program = ProgramDigest.fingerprint();

    SnapshotReader(AgroalDataSource dataSource, Collections declared) {
        this.dataSource = dataSource;
        this.declared = declared;
    }

    Snapshot read(Version version) {
        List<Collection> collections = new ArrayList<>(declared.list());
        Map<String, FeatureSet> sets = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SETS)) {
            statement.setInt(1, version.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sets.put(
                            row.getString("collection"),
                            new FeatureSet(row.getInt("number"), summary(row), row.getBoolean("in_blocks")));
                    String declaration = row.getString("declaration");
                    if (declaration != null) {
                        collections.add(
                                JSON.readValue(declaration, Collection.class).inSequence());
                    }
                }
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The declaration of an own layer cannot be read.", e);
        }
        return new Snapshot(version, List.copyOf(collections), Map.copyOf(sets), tag(version));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        boolean somewhere = row.getLong("features") > row.getLong("placeless");
        return new Summary(
                row.getLong("features"),
                row.getLong("placeless"),
                row.getLong("bytes"),
                row.getLong("longest"),
                somewhere
                        ? Summary.outward(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north"))
                        : null,
                row.getLong("dated"),
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class));
    }

    private String tag(Version version) {
        String hash = version.contentHash();
        // The time too, for answers tell it: the same content published elsewhere is other bytes.
        return version.identity() + "-" + hash.substring(0, Math.min(12, hash.length())) + "-"
                + Long.toHexString(version.publishedAt().getEpochSecond()) + "-" + program;
    }
}
