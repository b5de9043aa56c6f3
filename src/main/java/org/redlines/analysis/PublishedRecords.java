package org.redlines.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.ItemsUnavailable;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.DossierRecord.Locations;
import org.redlines.geodata.Kind;
import org.redlines.version.Version;

/** Reads the records of a published version as they were in their files. */
@Singleton
public class PublishedRecords {

    private static final String OF_KIND = "select id, body from record where version = ? and kind = ? order by id";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Key(Version version, List<Kind> kinds) {}

    private final AgroalDataSource dataSource;
    private final Cache<Key, Dossier> known =
            Caffeine.newBuilder().maximumSize(8).build();

    PublishedRecords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The records of these kinds, ordered by id, without schemas and without the base map. */
    public Dossier read(Version version, List<Kind> kinds) {
        return known.get(new Key(version, kinds), this::query);
    }

    /** The records of one kind, ordered by id. They are not cached, because their caller caches what it makes of them. */
    List<DossierRecord> readOnce(Version version, Kind kind) {
        return query(new Key(version, List.of(kind))).list(kind);
    }

    private Dossier query(Key key) {
        List<DossierRecord> records = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_KIND)) {
            statement.setInt(1, key.version().number());
            for (Kind kind : key.kinds()) {
                statement.setString(2, kind.word());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        records.add(record(kind, row.getString("id"), row.getString("body")));
                    }
                }
            }
        } catch (SQLException e) {
            throw new ItemsUnavailable(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published record is not valid JSON.", e);
        }
        return new Dossier(null, records, List.of());
    }

    private static DossierRecord record(Kind kind, String id, String body) throws JsonProcessingException {
        return new DossierRecord(kind, id, "", "", (ObjectNode) JSON.readTree(body), new Locations());
    }
}
