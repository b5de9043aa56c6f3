package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;
import org.redlines.cql2.Queryable.Type;
import org.redlines.geo.Area;
import org.redlines.geo.Crs;

/** Translates spatial predicates, and transforms geometry literals from filter-crs to CRS84. */
final class SpatialPredicates {

    private static final String SHAPE = "?::geometry";

    private final Crs crs;
    private final Limits limits;

    SpatialPredicates(Crs crs, Limits limits) {
        this.crs = crs;
        this.limits = limits;
    }

    /** Translates a spatial predicate. The spatial index excludes features by their bounding boxes first. */
    static Fragment relation(Operator operator, List<Fragment> geometries) {
        List<Fragment> arguments = new ArrayList<>(geometries);
        geometries.forEach(geometry -> arguments.add(valid(geometry)));
        return Translator.apply(operator, Type.BOOLEAN, arguments);
    }

    private static Fragment valid(Fragment geometry) {
        return geometry.sql().equals(Queryable.INDEXED) ? Fragment.of(Type.GEOMETRY, Queryable.VALID) : geometry;
    }

    Fragment shape(Expression.Shape shape) {
        limits.countPositions(shape);
        Geometry found = Area.of(shape.value(), crs)
                .map(area -> area.shapes().get(0))
                .orElseThrow(() -> new Cql2Exception(
                        shape.at(), "a geometry inside the area of filter-crs", "a geometry outside it"));
        return Fragment.of(Type.GEOMETRY, SHAPE, found);
    }

    /** Translates a box, or the two boxes on both sides of the 180th meridian. */
    Fragment box(Expression.Box box) {
        List<Geometry> shapes = Area.find(box.numbers(), crs)
                .orElseThrow(() -> new Cql2Exception(
                        box.at(),
                        "a box inside the area of filter-crs, in its axis order, minimum before maximum",
                        "another box"))
                .shapes();
        return shapes.size() == 1
                ? Fragment.of(Type.GEOMETRY, SHAPE, shapes.get(0))
                : Fragment.of(Type.GEOMETRY, "st_collect(" + SHAPE + ", " + SHAPE + ")", shapes.get(0), shapes.get(1));
    }
}
