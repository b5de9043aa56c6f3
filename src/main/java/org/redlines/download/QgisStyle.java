package org.redlines.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redlines.download.Layer.GeometryKind;

/**
 * A style in QGIS's format (QML), with a rule for each actor and form. Lengths are in millimetres on the screen. Names
 * of symbol layers and options are those of {@code QgsSymbolLayer}; omitted options have QGIS's defaults.
 */
final class QgisStyle {

    private final List<String> rules = new ArrayList<>();
    private final List<String> symbols = new ArrayList<>();
    private final String shape;

    private QgisStyle(GeometryKind kind) {
        this.shape = kind.type().getName().replace("MULTI", "");
    }

    /** Returns the style of a layer whose features are all points, all lines or all areas. */
    static String of(ActorStyle style, GeometryKind kind) {
        QgisStyle qml = new QgisStyle(kind);
        new TreeMap<>(style.forms()).descendingMap().forEach((value, form) -> {
            style.colours().forEach((actor, colour) -> qml.rule(filter(style, value, actor), actor, colour, form));
            qml.rule(filter(style, value, null), "other", ActorStyle.GREY, form);
        });
        return """
                <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
                <qgis version="3.22.0" styleCategories="Symbology">
                <renderer-v2 type="RuleRenderer" symbollevels="0">
                <rules key="redlines">
                %s</rules>
                <symbols>
                %s</symbols>
                </renderer-v2>
                <layerGeometryType>%d</layerGeometryType>
                </qgis>
                """
                .formatted(
                        String.join("", qml.rules),
                        String.join("", qml.symbols),
                        List.of("POINT", "LINESTRING", "POLYGON").indexOf(qml.shape));
    }

    // Each feature matches exactly one rule. The rule for "other" matches what no other rule matches.
    private static String filter(ActorStyle style, String kind, String actor) {
        List<String> tests = new ArrayList<>();
        String actors = "'" + String.join("','", style.colours().keySet()) + "'";
        tests.add(actor == null ? "coalesce(\"actor\" not in (" + actors + "), true)" : "\"actor\" = '" + actor + "'");
        List<String> named = style.forms().keySet().stream()
                .filter(key -> !key.isEmpty())
                .sorted()
                .toList();
        if (!kind.isEmpty()) {
            tests.add("\"kind\" = '" + kind + "'");
        } else if (!named.isEmpty()) {
            tests.add("\"kind\" not in ('" + String.join("','", named) + "')");
        }
        return String.join(" and ", tests);
    }

    private void rule(String filter, String label, String colour, ActorStyle.Form form) {
        int number = symbols.size();
        rules.add("<rule key=\"%d\" symbol=\"%d\" label=\"%s, %s\" filter=\"%s\"/>\n"
                .formatted(number, number, label, form.name().toLowerCase(Locale.ROOT), escape(filter)));
        symbols.add(symbol(Integer.toString(number), rgb(colour), form));
    }

    private String symbol(String name, String rgb, ActorStyle.Form form) {
        return switch (shape) {
            case "POINT" -> symbol("marker", name, marker(rgb, form));
            case "LINESTRING" -> symbol("line", name, line(rgb, form));
            default -> symbol("fill", name, area(rgb, form));
        };
    }

    private static String marker(String rgb, ActorStyle.Form form) {
        return layer(
                "SimpleMarker",
                Map.of(
                        "name",
                        "circle",
                        "size",
                        form == ActorStyle.Form.PLAIN ? "2" : "3.5",
                        "color",
                        rgb,
                        "outline_color",
                        "255,255,255,255"),
                "");
    }

    private static String line(String rgb, ActorStyle.Form form) {
        return switch (form) {
            case TICKED -> stroke(rgb, "0.9", "solid") + hashes(rgb, "0", "2.8");
            case HATCHED -> stroke(rgb, "0.4", "solid") + hashes(rgb, "45", "2.6");
            case DOTTED, PLAIN -> stroke(rgb, "0.7", "dot");
        };
    }

    private static String area(String rgb, ActorStyle.Form form) {
        return switch (form) {
            case TICKED -> stroke(rgb, "0.9", "solid") + hashes(rgb, "0", "2.8");
            case HATCHED -> hatch(rgb) + stroke(rgb, "0.5", "solid");
            case DOTTED, PLAIN -> stroke(rgb, "0.7", "dot");
        };
    }

    private static String stroke(String rgb, String width, String style) {
        return layer("SimpleLine", Map.of("line_color", rgb, "line_width", width, "line_style", style), "");
    }

    // The angle is between the tick and the perpendicular of the line, in degrees.
    private static String hashes(String rgb, String angle, String length) {
        return layer(
                "HashLine",
                Map.of("hash_angle", angle, "hash_length", length, "interval", "3", "placement", "interval"),
                symbol("line", "hash", stroke(rgb, "0.4", "solid")));
    }

    private static String hatch(String rgb) {
        return layer(
                "LinePatternFill",
                Map.of("angle", "45", "distance", "2", "color", rgb),
                symbol("line", "hatch", stroke(rgb, "0.5", "solid")));
    }

    private static String symbol(String type, String name, String layers) {
        return "<symbol type=\"%s\" name=\"%s\" alpha=\"1\">\n%s</symbol>\n".formatted(type, name, layers);
    }

    private static String layer(String kind, Map<String, String> options, String symbol) {
        StringBuilder listed = new StringBuilder();
        new TreeMap<>(options)
                .forEach((name, value) ->
                        listed.append("<Option type=\"QString\" name=\"%s\" value=\"%s\"/>\n".formatted(name, value)));
        return "<layer class=\"%s\" enabled=\"1\" pass=\"0\" locked=\"0\">\n<Option type=\"Map\">\n%s</Option>\n%s</layer>\n"
                .formatted(kind, listed, symbol);
    }

    private static String rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return (value >> 16) + "," + (value >> 8 & 0xff) + "," + (value & 0xff) + ",255";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
