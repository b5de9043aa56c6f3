package org.redlines.geodata.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.locationtech.jts.geom.Geometry;
import org.redlines.geodata.DossierRecord;

/** A record of the dossier as it is kept in a version. */
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

    StoredRecord(int version, DossierRecord record) {
        this.version = version;
        this.kind = record.kind().word();
        this.id = record.id();
        this.body = record.body().toString();
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
