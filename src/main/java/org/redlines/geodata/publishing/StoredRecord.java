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

/** A record of the dossier, or one derived from others, as it is kept in a version. */
@Entity(name = "record")
@Table(name = "record")
@IdClass(StoredRecord.Key.class)
public class StoredRecord {

    /** What names a record: the version that it belongs to, its kind and its id. */
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

    /** Where it bears, at the most exact level; null when it has no place. */
    private Geometry geom;

    /** For Hibernate. */
    protected StoredRecord() {}

    StoredRecord(int version, String kind, String id, JsonNode body) {
        this.version = version;
        this.kind = kind;
        this.id = id;
        this.body = body.toString();
    }

    /** The fields as a JSON text. */
    public String body() {
        return body;
    }

    /** Where it bears, WGS 84; null when it has no place. */
    public Geometry geometry() {
        return geom;
    }
}
