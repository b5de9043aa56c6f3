package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.redlines.cql2.Filter.Limits;

/** Reads well-known text and BBOX in CQL2 text. */
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

    private final TokenStream tokens;
    private int depth;

    TextGeometry(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** Whether a geometry follows, and not a property with the name of a geometry type. */
    boolean isNext() {
        return NAMES.contains(tokens.peek().upper()) && (tokens.isFollowedBy("(") || tokens.isFollowedByWord("Z"));
    }

    Expression read() {
        int at = tokens.peek().at();
        if (tokens.skipWord("BBOX")) {
            return box(at);
        }
        return Literals.valid(at, geometry());
    }

    private Expression box(int at) {
        List<String> numbers = tokens.list(this::numberText);
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Cql2Exception(at, "a box of four or six numbers", numbers.size() + " numbers");
        }
        return new Expression.Box(at, String.join(",", numbers));
    }

    private Geometry geometry() {
        Token name = tokens.peek();
        if (!NAMES.contains(name.upper()) || name.isWord("BBOX")) {
            throw tokens.error("a geometry in well-known text");
        }
        tokens.take();
        tokens.skipWord("Z");
        return switch (name.upper()) {
            case "POINT" -> pointInBrackets();
            case "LINESTRING" -> Literals.line(name.at(), positions());
            case "POLYGON" -> Literals.polygon(name.at(), tokens.list(this::positions));
            case "MULTIPOINT" -> Literals.multiPoint(tokens.list(this::pointOfMany));
            case "MULTILINESTRING" -> Literals.multiLine(tokens.list(() -> Literals.line(name.at(), positions())));
            case "MULTIPOLYGON" ->
                Literals.multiPolygon(tokens.list(() -> Literals.polygon(name.at(), tokens.list(this::positions))));
            default -> collection(name.at());
        };
    }

    private Geometry collection(int at) {
        int before = depth;
        depth = Limits.nextDepth(depth, at);
        List<Geometry> parts = tokens.list(this::geometry);
        depth = before;
        return Literals.collection(parts);
    }

    private Point pointOfMany() {
        return tokens.peek().is("(") ? pointInBrackets() : Literals.point(position());
    }

    private Point pointInBrackets() {
        tokens.expect("(");
        Coordinate position = position();
        tokens.expect(")");
        return Literals.point(position);
    }

    private List<Coordinate> positions() {
        return tokens.list(this::position);
    }

    private Coordinate position() {
        int at = tokens.peek().at();
        List<String> numbers = new ArrayList<>();
        do {
            numbers.add(numberText());
        } while (!tokens.peek().is(",") && !tokens.peek().is(")") && numbers.size() < 4);
        return Literals.position(at, numbers.stream().map(Double::valueOf).collect(Collectors.toList()));
    }

    private String numberText() {
        Token sign = tokens.peek();
        String minus = sign.is("-") ? "-" : "";
        if (sign.is("-") || sign.is("+")) {
            tokens.take();
        }
        if (tokens.peek().kind() != Token.Kind.NUMBER) {
            throw tokens.error("a number");
        }
        Token number = tokens.take();
        Literals.number(number.at(), number.text());
        return minus + number.text();
    }
}
