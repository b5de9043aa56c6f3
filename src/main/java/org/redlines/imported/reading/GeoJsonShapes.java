package org.redlines.imported.reading;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.redlines.finding.Location;

/** Makes a geometry from coordinates, and reports coordinates that do not fit the type. */
final class GeoJsonShapes {

    private static final String TYPES = "One of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon"
            + " and GeometryCollection was expected as type.";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final GeoJsonText text;
    private final Location location;

    /** Makes the geometry at this location. */
    GeoJsonShapes(GeoJsonText text, Location location) {
        this.text = text;
        this.location = location;
    }

    Geometry make(String type, GeoJsonCoordinates coordinates, List<Geometry> members) throws GeoJsonGeometry.Fault {
        if ("GeometryCollection".equals(type)) {
            if (members == null) {
                throw new GeoJsonGeometry.Fault("no-geometry", location, type, "It has no list 'geometries'.");
            }
            return FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
        }
        if (coordinates == null) {
            throw new GeoJsonGeometry.Fault(
                    "no-geometry",
                    location,
                    type == null ? "" : type,
                    type == null ? TYPES : "It has no 'coordinates'.");
        }
        return switch (type == null ? "" : type) {
            case "Point" -> coordinates.isEmpty() ? FACTORY.createPoint() : point(coordinates);
            case "MultiPoint" -> FACTORY.createMultiPoint(sequence(coordinates));
            case "LineString" -> line(coordinates);
            case "MultiLineString" -> FACTORY.createMultiLineString(lines(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> FACTORY.createMultiPolygon(polygons(coordinates));
            default -> throw new GeoJsonGeometry.Fault("no-geometry", location, type == null ? "" : type, TYPES);
        };
    }

    private Point point(GeoJsonCoordinates position) throws GeoJsonGeometry.Fault {
        if (!position.isPosition()) {
            throw fault(position, "A position was expected, such as [46.2, 38.9].");
        }
        return FACTORY.createPoint(packed(position));
    }

    private LineString line(GeoJsonCoordinates positions) throws GeoJsonGeometry.Fault {
        CoordinateSequence sequence = sequence(positions);
        if (sequence.size() == 1) {
            throw fault(positions, "A line has at least two positions.");
        }
        return FACTORY.createLineString(sequence);
    }

    private LineString[] lines(GeoJsonCoordinates lists) throws GeoJsonGeometry.Fault {
        LineString[] lines = new LineString[lists(lists).size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(lists.parts().get(i));
        }
        return lines;
    }

    private Polygon polygon(GeoJsonCoordinates lists) throws GeoJsonGeometry.Fault {
        LinearRing[] rings = new LinearRing[lists(lists).size()];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = ring(lists.parts().get(i));
        }
        return rings.length == 0
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private Polygon[] polygons(GeoJsonCoordinates lists) throws GeoJsonGeometry.Fault {
        Polygon[] polygons = new Polygon[lists(lists).size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(lists.parts().get(i));
        }
        return polygons;
    }

    private LinearRing ring(GeoJsonCoordinates positions) throws GeoJsonGeometry.Fault {
        CoordinateSequence sequence = sequence(positions);
        int last = sequence.size() - 1;
        if (last < 3) {
            throw fault(positions, "A ring has at least four positions; here are " + (last + 1) + ".");
        }
        if (sequence.getX(0) != sequence.getX(last) || sequence.getY(0) != sequence.getY(last)) {
            throw fault(positions, "The first and last position of a ring must be equal.");
        }
        return FACTORY.createLinearRing(sequence);
    }

    private CoordinateSequence sequence(GeoJsonCoordinates positions) throws GeoJsonGeometry.Fault {
        if (positions.isPosition() || !positions.parts().isEmpty()) {
            throw fault(positions, "A list of positions was expected, such as [[46.2, 38.9], [46.3, 38.9]].");
        }
        return packed(positions);
    }

    private static CoordinateSequence packed(GeoJsonCoordinates positions) {
        int dimension = positions.isHigh() ? 3 : 2;
        var sequence = new PackedCoordinateSequence.Double(positions.positions(), dimension, 0);
        for (int i = 0; i < sequence.size(); i++) {
            sequence.setX(i, positions.x(i));
            sequence.setY(i, positions.y(i));
            if (dimension > 2) {
                sequence.setOrdinate(i, CoordinateSequence.Z, positions.z(i));
            }
        }
        return sequence;
    }

    private List<GeoJsonCoordinates> lists(GeoJsonCoordinates lists) throws GeoJsonGeometry.Fault {
        if (lists.positions() > 0) {
            throw fault(lists, "A list of lists of positions was expected.");
        }
        return lists.parts();
    }

    private GeoJsonGeometry.Fault fault(GeoJsonCoordinates at, String message) {
        return new GeoJsonGeometry.Fault("no-geometry", at.location(text, location.field()), "", message);
    }
}
