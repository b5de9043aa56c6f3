package org.redlines.collection;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.redlines.cql2.Queryable;
import org.redlines.geo.Area;

/**
 * The SQL condition that a feature {@code f} intersects one of an area's shapes.
 *
 * @param sql the condition
 * @param values its bound values; shapes are JTS geometries
 */
record AreaCondition(String sql, List<Object> values) {

    private static final String IN_SHAPE =
            "f.geom && ?::geometry and st_intersects(" + Queryable.VALID + ", ?::geometry)";

    // A geometry that lies wholly inside the box needs no intersection test. "is true" prevents a second index lookup.
    private static final String IN_BOX = "f.geom && ?::geometry and ((f.geom @ ?::geometry) is true or st_intersects("
            + Queryable.VALID + ", ?::geometry))";

    /**
     * Returns the condition for an area.
     *
     * @param placeless whether some features have no geometry; these match every area. Without them the condition is
     *     simpler, and PostgreSQL can use the spatial index directly.
     */
    static AreaCondition of(Area area, boolean placeless) {
        List<String> cases = new ArrayList<>(placeless ? List.of("f.geom is null") : List.of());
        List<Object> values = new ArrayList<>();
        boolean boxes = !area.cores().isEmpty();
        for (int i = 0; i < area.shapes().size(); i++) {
            Geometry shape = area.shapes().get(i);
            cases.add("(" + (boxes ? IN_BOX : IN_SHAPE) + ")");
            values.addAll(boxes ? List.of(shape, area.cores().get(i), shape) : List.of(shape, shape));
        }
        return new AreaCondition("(" + String.join(" or ", cases) + ")", values);
    }
}
