package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.redlines.cql2.Filter.Limits;

/** Reads geometries in CQL2 text: well-known text, and BBOX. */
final class TextGeometry {

    private static final Set<String> NAMES = Set.of(
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION",
            "BBOX");

    private final TokenStream words;
    private int depth;

    TextGeometry(TokenStream words) {
        this.words = words;
    }

    /** Whether a geometry follows, and not a property of such a name. */
    boolean isNext() {
        return NAMES.contains(words.peek().upper()) && (words.isFollowedBy("(") || words.isFollowedByWord("Z"));
    }

    Expression read() {
        int at = words.peek().at();
        if (words.skipWord("BBOX")) {
            return box(at);
        }
        return Literals.valid(at, geometry());
    }

    private Expression box(int at) {
        List<String> numbers = words.list(this::numberText);
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Cql2Exception(at, "a box of four or six numbers", numbers.size() + " numbers");
        }
        return new Expression.Box(at, String.join(",", numbers));
    }

    private Geometry geometry() {
        Token name = words.peek();
        if (!NAMES.contains(name.upper()) || name.isWord("BBOX")) {
            throw words.fault("a geometry in well-known text");
        }
        words.take();
        words.skipWord("Z");
        return switch (name.upper()) {
            case "POINT" -> pointInBrackets();
            case "LINESTRING" -> Literals.line(name.at(), positions());
            case "POLYGON" -> Literals.polygon(name.at(), words.list(this::positions));
            case "MULTIPOINT" -> Literals.multiPoint(words.list(this::pointOfMany));
            case "MULTILINESTRING" -> Literals.multiLine(words.list(() -> Literals.line(name.at(), positions())));
            case "MULTIPOLYGON" ->
                Literals.multiPolygon(words.list(() -> Literals.polygon(name.at(), words.list(this::positions))));
            default -> collection(name.at());
        };
    }

    private Geometry collection(int at) {
        int before = depth;
        depth = Limits.deeper(depth, at);
        List<Geometry> parts = words.list(this::geometry);
        depth = before;
        return Literals.collection(parts);
    }

    private Point pointOfMany() {
        return words.peek().is("(") ? pointInBrackets() : Literals.point(position());
    }

    private Point pointInBrackets() {
        words.expect("(");
        Coordinate position = position();
        words.expect(")");
        return Literals.point(position);
    }

    private List<Coordinate> positions() {
        return words.list(this::position);
    }

    private Coordinate position() {
        int at = words.peek().at();
        List<String> numbers = new ArrayList<>();
        do {
            numbers.add(numberText());
        } while (!words.peek().is(",") && !words.peek().is(")") && numbers.size() < 4);
        return Literals.position(at, numbers.stream().map(Double::valueOf).collect(Collectors.toList()));
    }

    private String numberText() {
        Token sign = words.peek();
        String minus = sign.is("-") ? "-" : "";
        if (sign.is("-") || sign.is("+")) {
            words.take();
        }
        if (words.peek().kind() != Token.Kind.NUMBER) {
            throw words.fault("a number");
        }
        Token number = words.take();
        Literals.number(number.at(), number.text());
        return minus + number.text();
    }
}
