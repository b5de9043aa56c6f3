package org.redlines.geodata.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.locationtech.jts.geom.Geometry;

/** A record of the dossier, or a derived one, as stored in a version. */
@Entity(name = "record")
@Table(name = "record")
@IdClass(StoredRecord.Key.class)
public class StoredRecord {

    /** The key of a record: version, kind and id. */
    public record Key(int version, String kind, String id) implements Serializable {}

    @Id
    private int version;

    @Id
    private String kind;

    @Id
    private String id;

    /** The fields as in the file. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String body;

    /** What it governs, at the most exact level; null if it has no geometry. */
    private Geometry geom;

    /** For Hibernate. */
    protected StoredRecord() {}

    StoredRecord(int version, String kind, String id, JsonNode body) {
        this.version = version;
        this.kind = kind;
        this.id = id;
        this.body = body.toString();
    }

    /** The fields as JSON text. */
    public String body() {
        return body;
    }

    /** The geometry of what it governs, longitude before latitude, WGS 84; null if it has none. */
    public Geometry geometry() {
        return geom;
    }
}
