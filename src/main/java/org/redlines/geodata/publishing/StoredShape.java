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
import org.redlines.geodata.BaseShape;

/** A shape of the base map, at one level of detail, as stored in a version. */
@Entity(name = "shape")
@Table(name = "shape")
@IdClass(StoredShape.Key.class)
public class StoredShape {

    /** The key of a shape: version, layer, id and level of detail. */
    public record Key(int version, String layer, String id, int toleranceM) implements Serializable {}

    @Id
    private int version;

    @Id
    private String layer;

    @Id
    private String id;

    @Id
    @Column(name = "tolerance_m")
    private int toleranceM;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String properties;

    @Column(nullable = false)
    private Geometry geom;

    /** For Hibernate. */
    protected StoredShape() {}

    StoredShape(int version, BaseShape shape) {
        this.version = version;
        this.layer = shape.layer();
        this.id = shape.id();
        this.toleranceM = shape.toleranceM();
        this.properties = shape.properties().toString();
        this.geom = shape.geometry();
    }

    /** The geometry, WGS 84, longitude before latitude. */
    public Geometry geometry() {
        return geom;
    }
}
