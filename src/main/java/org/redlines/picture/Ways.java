package org.redlines.picture;

import static org.redlines.picture.Palette.PAPER;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** The two ways of the crossing, in pixels of a map: their routes, extended at both ends. */
final class Ways {

    // In degrees of latitude, of about 111 km each.
    private static final double ONWARD = 0.3;
    private static final double SOUTHWARD = 0.22;
    private static final double NORTHWARD = 0.2;
    private static final double HEAD = 0.06;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MapPane map;
    private final Crossing crossing;
    private final double degree;

    Ways(MapPane map, Crossing crossing) {
        this.map = map;
        this.crossing = crossing;
        this.degree = map.view.pixelsOfLatitude();
    }

    /** The way along the stretch, or the way round; null if its route is unknown. */
    LineString along(boolean isRound) {
        LineString stretch = route(crossing.route());
        LineString line = isRound ? route(crossing.round()) : stretch;
        if (line == null || stretch == null) {
            return null;
        }
        LineString west = isRound ? null : route(crossing.onward().get(0));
        LineString east = route(crossing.onward().get(1));
        Point start = stretch.getStartPoint();
        List<Coordinate> places = new ArrayList<>();
        if (east != null) {
            add(places, beginning(from(start, east), ONWARD).reverse());
        }
        add(places, from(start, line));
        if (west != null) {
            add(places, beginning(from(stretch.getEndPoint(), west), ONWARD));
        }
        return straightened(places);
    }

    /** The way across: the road in Armenia, extended straight into Iran; null if the road is unknown. */
    LineString across() {
        LineString road = route(crossing.across());
        LineString stretch = route(crossing.route());
        if (road == null || stretch == null) {
            return null;
        }
        LineString northward = beginning(from(FACTORY.createPoint(meeting(stretch, road)), road), NORTHWARD);
        List<Coordinate> places = new ArrayList<>();
        add(places, northward.reverse());
        Coordinate before = places.get(places.size() - 2);
        Coordinate last = places.get(places.size() - 1);
        double longer = SOUTHWARD * degree / before.distance(last);
        places.add(new Coordinate(last.x + (last.x - before.x) * longer, last.y + (last.y - before.y) * longer));
        return straightened(places);
    }

    /** The point of a line that is nearest to an end of another line, where the two meet. */
    static Coordinate meeting(LineString line, LineString other) {
        Geometry ends = FACTORY.createMultiPointFromCoords(new Coordinate[] {
            other.getStartPoint().getCoordinate(), other.getEndPoint().getCoordinate()
        });
        return DistanceOp.nearestPoints(line, ends)[0];
    }

    /** A route as one line, not clipped to the map; null if it has no line. */
    LineString route(String id) {
        Geometry geometry =
                map.find("routes", id).map(Features.Feature::geometry).orElse(null);
        if (geometry == null || geometry.getDimension() != 1) {
            return null;
        }
        LineMerger merger = new LineMerger();
        merger.add(map.view.project(geometry));
        LineString longest = null;
        for (Object one : merger.getMergedLineStrings()) {
            LineString line = (LineString) one;
            longest = longest == null || line.getLength() > longest.getLength() ? line : longest;
        }
        return longest;
    }

    private static LineString from(Point place, LineString line) {
        boolean isThere =
                line.getStartPoint().distance(place) <= line.getEndPoint().distance(place);
        return isThere ? line : line.reverse();
    }

    private LineString beginning(LineString line, double degrees) {
        return (LineString) new LengthIndexedLine(line).extractLine(0, degrees * degree);
    }

    private static void add(List<Coordinate> places, LineString line) {
        places.addAll(List.of(line.getCoordinates()));
    }

    // Straightens both ends, so that the arrow heads point along the line.
    private LineString straightened(List<Coordinate> places) {
        LineString line = FACTORY.createLineString(places.toArray(Coordinate[]::new));
        double head = HEAD * degree;
        Geometry middle = new LengthIndexedLine(line).extractLine(head, line.getLength() - head);
        List<Coordinate> straight = new ArrayList<>();
        straight.add(places.get(0));
        straight.addAll(List.of(middle.getCoordinates()));
        straight.add(places.get(places.size() - 1));
        return FACTORY.createLineString(straight.toArray(Coordinate[]::new));
    }

    /** Draws a line with an arrow head at both ends, and a pale outline around it. */
    static void draw(Canvas canvas, LineString line, Color colour) {
        Path2D heads = new Path2D.Double();
        head(heads, line.getCoordinateN(1), line.getCoordinateN(0));
        int last = line.getNumPoints() - 1;
        head(heads, line.getCoordinateN(last - 1), line.getCoordinateN(last));
        canvas.stroke(Canvas.shape(line), PAPER, 8);
        canvas.stroke(heads, PAPER, 3);
        canvas.stroke(Canvas.shape(line), colour, 4.6);
        canvas.fill(heads, colour);
    }

    private static void head(Path2D path, Coordinate from, Coordinate tip) {
        double length = from.distance(tip);
        double x = (tip.x - from.x) / length;
        double y = (tip.y - from.y) / length;
        path.moveTo(tip.x + x * 8, tip.y + y * 8);
        path.lineTo(tip.x - x * 8 - y * 7.5, tip.y - y * 8 + x * 7.5);
        path.lineTo(tip.x - x * 8 + y * 7.5, tip.y - y * 8 - x * 7.5);
        path.closePath();
    }
}
