package org.redlines.cql2;

import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.redlines.cql2.Expression.Operator;

/** Reads CQL2 JSON. */
final class JsonReader {

    private static final String VALUE = "a value, or an object with \"op\", \"property\", \"date\", \"timestamp\","
            + " \"interval\", \"bbox\" or a GeoJSON \"type\"";

    private JsonReader() {}

    /**
     * Reads an expression.
     *
     * @throws Cql2Exception if it is malformed
     */
    static Expression read(String text) {
        return expression(Json.read(text));
    }

    private static Expression expression(Json json) {
        if (json.value() instanceof String text) {
            return new Expression.Text(json.at(), text);
        }
        if (json.value() instanceof Json.Digits digits) {
            return new Expression.Number(json.at(), Literals.number(json.at(), digits.text()));
        }
        if (json.value() instanceof Boolean truth) {
            return new Expression.Boolean(json.at(), truth);
        }
        if (json.value() instanceof List) {
            return new Expression.Array(json.at(), all(json, "an array"));
        }
        return object(json);
    }

    private static Expression object(Json json) {
        if (json.has("op")) {
            return operation(json);
        }
        if (json.has("property")) {
            return new Expression.Property(json.at(), json.member("property").text("the name of a property"));
        }
        if (json.has("date")) {
            Json date = json.member("date");
            return Literals.date(date.at(), date.text(Literals.DATE_FORM));
        }
        if (json.has("timestamp")) {
            Json timestamp = json.member("timestamp");
            return Literals.timestamp(timestamp.at(), timestamp.text(Literals.TIMESTAMP_FORM));
        }
        if (json.has("interval")) {
            return interval(json);
        }
        if (json.has("type")) {
            return JsonGeometry.read(json);
        }
        if (json.has("bbox")) {
            return JsonGeometry.box(json.member("bbox"));
        }
        throw json.error(VALUE);
    }

    private static Expression operation(Json json) {
        Json name = json.member("op");
        String text = name.text("the name of an operator");
        Operator operator = Operator.find(text)
                .orElseThrow(() -> new Cql2Exception(name.at(), "an operator or function of CQL2", "another name"));
        return new Expression.Operation(json.at(), operator, all(json.member("args"), "an array of arguments"));
    }

    private static Expression interval(Json json) {
        List<Json> ends = json.member("interval").list("an array of two ends");
        if (ends.size() != 2) {
            throw new Cql2Exception(json.member("interval").at(), "an array of two ends", ends.size() + " of them");
        }
        return new Expression.Interval(json.at(), end(ends.get(0)), end(ends.get(1)));
    }

    private static Expression end(Json json) {
        return json.value() instanceof String text ? Literals.end(json.at(), text) : expression(json);
    }

    private static List<Expression> all(Json json, String expected) {
        return json.list(expected).stream().map(JsonReader::expression).toList();
    }

    /** Reads GeoJSON geometries and bounding boxes in CQL2 JSON. */
    private static final class JsonGeometry {

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
            return Literals.valid(json.at(), geometry(json));
        }

        private static Geometry geometry(Json json) {
            Json type = json.member("type");
            return switch (type.text("a type of geometry")) {
                case "Point" -> Literals.point(position(json.member("coordinates")));
                case "LineString" -> line(json.member("coordinates"));
                case "Polygon" -> polygon(json.member("coordinates"));
                case "MultiPoint" ->
                    Literals.multiPoint(each(json.member("coordinates"), one -> Literals.point(position(one))));
                case "MultiLineString" -> Literals.multiLine(each(json.member("coordinates"), JsonGeometry::line));
                case "MultiPolygon" -> Literals.multiPolygon(each(json.member("coordinates"), JsonGeometry::polygon));
                case "GeometryCollection" ->
                    Literals.collection(each(json.member("geometries"), JsonGeometry::geometry));
                default -> throw new Cql2Exception(type.at(), "a type of geometry of GeoJSON", "another text");
            };
        }

        private static LineString line(Json json) {
            return Literals.line(json.at(), each(json, JsonGeometry::position));
        }

        private static Polygon polygon(Json json) {
            return Literals.polygon(json.at(), each(json, ring -> each(ring, JsonGeometry::position)));
        }

        private static Coordinate position(Json json) {
            return Literals.position(json.at(), each(json, number -> Double.valueOf(number.digits())));
        }

        private static <T> List<T> each(Json json, Function<Json, T> one) {
            List<Json> all = json.list("an array");
            if (all.isEmpty()) {
                throw new Cql2Exception(json.at(), "an array that is not empty", "an empty one");
            }
            return all.stream().map(one).toList();
        }
    }
}
