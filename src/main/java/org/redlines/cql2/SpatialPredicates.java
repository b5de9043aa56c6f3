package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;
import org.redlines.cql2.Queryable.Type;
import org.redlines.geo.Area;
import org.redlines.geo.Crs;

/** Geometry literals, brought from the reference system of the request into that of the features. */
final class SpatialPredicates {

    private static final String SHAPE = "?::geometry";

    private final Crs crs;
    private final Limits limits;

    SpatialPredicates(Crs crs, Limits limits) {
        this.crs = crs;
        this.limits = limits;
    }

    /** A relation of two geometries: what their boxes rule out, the spatial index passes over. */
    static Fragment relation(Operator operator, List<Fragment> places) {
        List<Fragment> arguments = new ArrayList<>(places);
        places.forEach(place -> arguments.add(valid(place)));
        return Translator.key(operator, Type.TRUTH, arguments);
    }

    private static Fragment valid(Fragment place) {
        return place.sql().equals(Queryable.INDEXED) ? Fragment.of(Type.GEOMETRY, Queryable.VALID) : place;
    }

    Fragment shape(Expression.Shape shape) {
        limits.countPositions(shape);
        Geometry found = Area.of(shape.value(), crs)
                .map(area -> area.shapes().get(0))
                .orElseThrow(() -> new Cql2Exception(shape.at(), "a geometry within filter-crs", "one beyond it"));
        return Fragment.of(Type.GEOMETRY, SHAPE, found);
    }

    /** A box, or the two boxes on either side of the 180th meridian. */
    Fragment box(Expression.Box box) {
        List<Geometry> shapes = Area.find(box.numbers(), crs)
                .orElseThrow(() -> new Cql2Exception(
                        box.at(),
                        "a box within filter-crs, in its order of axes, that does not end below where it begins",
                        "another"))
                .shapes();
        return shapes.size() == 1
                ? Fragment.of(Type.GEOMETRY, SHAPE, shapes.get(0))
                : Fragment.of(Type.GEOMETRY, "st_collect(" + SHAPE + ", " + SHAPE + ")", shapes.get(0), shapes.get(1));
    }
}
