package org.redlines.download;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.redlines.download.Row.Column;

/** Writes features as KML Placemarks, with elements in the order of the schema. */
final class KmlPlacemarks implements Row.Sink {

    // GDAL's driver uses these names for KML's own elements and confuses properties with them.
    private static final Set<String> RESERVED = Set.of(
            "name",
            "description",
            "timestamp",
            "begin",
            "end",
            "altitudeMode",
            "tessellate",
            "extrude",
            "visibility",
            "drawOrder",
            "icon",
            "snippet");
    private static final long MAX_EXACT_INTEGER = 1L << 53;

    // The characters that XML 1.0 cannot contain.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final KmlGeometryWriter geometries;
    private final String schemaUrl;
    private final ActorStyle style;
    private final KmlTime time;
    private final Column name;
    private final Column title;
    private final Column description;
    private final Column summary;
    private final Map<Column, String> data;
    private final Set<Column> beyondInt = new HashSet<>();
    private final Set<Column> beyondDouble = new HashSet<>();

    /** Creates the writer. Without a style (null) the Placemarks have no colours. */
    KmlPlacemarks(XMLStreamWriter xml, Layer layer, ActorStyle style) {
        this.xml = xml;
        this.geometries = new KmlGeometryWriter(xml);
        this.schemaUrl = "#" + layer.collection().id();
        this.style = style;
        this.time = KmlTime.of(layer.collection());
        List<Column> columns = layer.columns();
        this.name = find(columns, "name");
        this.title = find(columns, "title");
        this.description = find(columns, "description");
        this.summary = find(columns, "summary");
        this.data = data(columns.stream()
                .filter(column -> column != name && column != description)
                .toList());
    }

    // The exact name has priority. A Shapefile may have it in capitals.
    private static Column find(List<Column> columns, String name) {
        return Stream.concat(
                        columns.stream().filter(column -> column.name().equals(name)),
                        columns.stream().filter(column -> column.name().equalsIgnoreCase(name)))
                .findFirst()
                .orElse(null);
    }

    private static Map<Column, String> data(List<Column> columns) {
        Map<Column, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        RESERVED.forEach(reserved -> Column.distinct(reserved, taken));
        columns.forEach(column -> names.put(column, Column.distinct(writable(column.name()), taken)));
        return names;
    }

    @Override
    public void row(Row row) throws IOException {
        try {
            placemark(row);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void placemark(Row row) throws XMLStreamException {
        xml.writeStartElement("Placemark");
        String label = text(row, name == null ? title : name);
        text(xml, "name", label == null && name == null ? row.id() : label);
        text(xml, "description", text(row, description == null ? summary : description));
        time.write(row, xml);
        if (style != null) {
            String kind = row.properties().path(ActorStyle.KIND).asText();
            String actor = row.properties().path(ActorStyle.ACTOR).asText();
            text(xml, "styleUrl", "#" + KmlFormat.Styles.id(actor, style.formKey(kind), style));
        }
        data(row);
        if (row.geometry() != null) {
            geometries.write(row.geometry());
        }
        xml.writeEndElement();
    }

    private void data(Row row) throws XMLStreamException {
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", schemaUrl);
        for (Map.Entry<Column, String> field : data.entrySet()) {
            String text = text(row, field.getKey());
            if (text != null) {
                recordRange(row, field.getKey());
                xml.writeStartElement("SimpleData");
                xml.writeAttribute("name", field.getValue());
                xml.writeCharacters(writable(text));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void recordRange(Row row, Column column) {
        if (column.kind() == Column.Kind.INTEGER) {
            long value = row.value(column).longValue();
            if (value != (int) value) {
                beyondInt.add(column);
            }
            if (Math.abs(value) > MAX_EXACT_INTEGER) {
                beyondDouble.add(column);
            }
        }
    }

    private static String text(Row row, Column column) {
        String text = column == null ? null : row.text(column);
        // XML Schema allows true and 1. GDAL's libkml reads only 1.
        return text == null || column.kind() != Column.Kind.TRUTH ? text : text.equals("true") ? "1" : "0";
    }

    /** The type of each field in the Placemarks that were written, by the field's name. */
    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        data.forEach((column, field) -> types.put(field, type(column)));
        return types;
    }

    // KML's int has 32 bits, and KML has no longer integer type.
    private String type(Column column) {
        return switch (column.kind()) {
            case INTEGER -> beyondDouble.contains(column) ? "string" : beyondInt.contains(column) ? "double" : "int";
            case NUMBER -> "double";
            case TRUTH -> "bool";
            default -> "string";
        };
    }

    /** Writes an element with a text. Writes nothing for null. */
    static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(element);
            xml.writeCharacters(writable(element.equals("description") ? asHtml(text) : text));
            xml.writeEndElement();
        }
    }

    // Programs show a description as HTML. A text without "<" is valid HTML and stays unchanged for data readers.
    private static String asHtml(String text) {
        return text.indexOf('<') < 0 ? text : text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }
}
