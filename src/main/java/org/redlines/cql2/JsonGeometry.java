package org.redlines.cql2;

import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Reads geometries in CQL2 JSON: GeoJSON, and boxes. */
final class JsonGeometry {

    private JsonGeometry() {}

    static Expression box(Json bbox) {
        List<String> numbers =
                bbox.list("an array of numbers").stream().map(Json::digits).toList();
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Cql2Exception(bbox.at(), "a box of four or six numbers", numbers.size() + " numbers");
        }
        return new Expression.Box(bbox.at(), String.join(",", numbers));
    }

    static Expression read(Json json) {
        return GeometryLiterals.valid(json.at(), geometry(json));
    }

    private static Geometry geometry(Json json) {
        Json type = json.member("type");
        return switch (type.text("a type of geometry")) {
            case "Point" -> GeometryLiterals.point(position(json.member("coordinates")));
            case "LineString" -> line(json.member("coordinates"));
            case "Polygon" -> polygon(json.member("coordinates"));
            case "MultiPoint" ->
                GeometryLiterals.multiPoint(
                        each(json.member("coordinates"), one -> GeometryLiterals.point(position(one))));
            case "MultiLineString" -> GeometryLiterals.multiLine(each(json.member("coordinates"), JsonGeometry::line));
            case "MultiPolygon" ->
                GeometryLiterals.multiPolygon(each(json.member("coordinates"), JsonGeometry::polygon));
            case "GeometryCollection" ->
                GeometryLiterals.collection(each(json.member("geometries"), JsonGeometry::geometry));
            default -> throw new Cql2Exception(type.at(), "a type of geometry of GeoJSON", "another text");
        };
    }

    private static LineString line(Json json) {
        return GeometryLiterals.line(json.at(), each(json, JsonGeometry::position));
    }

    private static Polygon polygon(Json json) {
        return GeometryLiterals.polygon(json.at(), each(json, ring -> each(ring, JsonGeometry::position)));
    }

    private static Coordinate position(Json json) {
        return GeometryLiterals.position(json.at(), each(json, number -> Double.valueOf(number.digits())));
    }

    private static <T> List<T> each(Json json, Function<Json, T> one) {
        List<Json> all = json.list("an array");
        if (all.isEmpty()) {
            throw new Cql2Exception(json.at(), "an array that is not empty", "an empty one");
        }
        return all.stream().map(one).toList();
    }
}
