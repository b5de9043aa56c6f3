package org.redlines.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.redlines.collection.Snapshot.FeatureSet;
import org.redlines.collection.Snapshot.Summary;
import org.redlines.version.Version;

/** Reads a version from the database: the declared collections, then the version's imported layers by name. */
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
                                JSON.readValue(declaration, Collection.class).inDeclaredOrder());
                    }
                }
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The declaration of an imported layer cannot be read.", e);
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
        // The tag contains the publication time, because responses contain it: the same content published elsewhere has
        // other bytes.
        return version.identity() + "-" + hash.substring(0, Math.min(12, hash.length())) + "-"
                + Long.toHexString(version.publishedAt().getEpochSecond()) + "-" + program;
    }

    /** Identifies the program. A newer program may write the same data as other bytes, so a validator names both. */
    private static final class ProgramDigest {

        private ProgramDigest() {}

        /** Equal for equal programs on every instance. In development it is new at each start. */
        static String fingerprint() {
            try {
                Path place = Path.of(ProgramDigest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                return Files.isRegularFile(place) ? ofJar(place) : Long.toHexString(System.currentTimeMillis());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // The jar's central directory contains a checksum of every file.
        private static String ofJar(Path jar) throws IOException {
            int sum = 17;
            try (JarFile file = new JarFile(jar.toFile())) {
                for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                    JarEntry entry = entries.nextElement();
                    sum = 31 * sum
                            + Long.hashCode(entry.getCrc())
                            + entry.getName().hashCode();
                }
            }
            return Integer.toHexString(sum);
        }
    }
}
