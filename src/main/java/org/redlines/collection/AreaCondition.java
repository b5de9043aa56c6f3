package org.redlines.collection;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.redlines.cql2.Queryable;
import org.redlines.geo.Area;

/**
 * That a feature {@code f} meets one of an area's shapes.
 *
 * @param sql the condition
 * @param values what is bound in it, shapes as JTS geometry
 */
record AreaCondition(String sql, List<Object> values) {

    private static final String IN_SHAPE =
            "f.geom && ?::geometry and st_intersects(" + Queryable.VALID + ", ?::geometry)";

    // What lies wholly in the box need not be computed; "is true" keeps the planner from asking the index twice.
    private static final String IN_BOX = "f.geom && ?::geometry and ((f.geom @ ?::geometry) is true or st_intersects("
            + Queryable.VALID + ", ?::geometry))";

    /**
     * The condition for an area.
     *
     * @param placeless whether there are features without geometry, which meet every area. Where all have one, leaving
     *     that case out lets PostgreSQL go straight to the spatial index.
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
