package org.redlines.download;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.redlines.collection.Collection;

/** Writes one layer as a KML document, in the order of elements that its schema asks for. */
final class KmlWriter implements RowSink {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    // They are elements of their own; readers mistake a second one of the name, in ExtendedData, for them.
    private static final Set<String> ELEMENTS = Set.of("name", "description");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    // Characters that XML 1.0 has no way to write.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final KmlGeometryWriter geometries;
    private final Layer layer;
    private final List<Column> columns;

    private final ActorStyle style;

    /** Writes with the colours of this style; without any when it is null. */
    KmlWriter(XMLStreamWriter xml, Layer layer, ActorStyle style) {
        this.style = style;
        this.xml = xml;
        this.geometries = new KmlGeometryWriter(xml);
        this.layer = layer;
        this.columns = layer.columns().stream()
                .filter(column -> !ELEMENTS.contains(column.name()))
                .toList();
    }

    void begin() throws XMLStreamException {
        Collection collection = layer.collection();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        element("name", collection.title());
        element("description", asHtml(About.line(layer.snapshot(), collection)));
        if (style != null) {
            new KmlStyles(xml, style).write();
        }
        schema(collection.id());
        xml.writeStartElement("Folder");
        element("name", collection.id());
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    @Override
    public void row(Row row) throws IOException {
        try {
            placemark(row);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void schema(String id) throws XMLStreamException {
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", id);
        xml.writeAttribute("id", id);
        for (Column column : columns) {
            xml.writeEmptyElement("SimpleField");
            xml.writeAttribute("type", type(column.kind()));
            xml.writeAttribute("name", column.name());
        }
        xml.writeEndElement();
    }

    private static String type(Column.Kind kind) {
        return switch (kind) {
            case INTEGER -> "int";
            case NUMBER -> "double";
            case TRUTH -> "bool";
            default -> "string";
        };
    }

    private void placemark(Row row) throws XMLStreamException {
        xml.writeStartElement("Placemark");
        String name = first(row, "name", "title");
        element("name", name == null ? row.id() : name);
        element("description", asHtml(first(row, "description", "summary")));
        time(first(row, "validFrom", "date"), first(row, "validTo", "dateEnd"));
        if (style != null) {
            String kind = row.properties().path(ActorStyle.KIND).asText();
            String actor = row.properties().path(ActorStyle.ACTOR).asText();
            element("styleUrl", "#" + KmlStyles.id(actor, style.formKey(kind), style));
        }
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + layer.collection().id());
        for (Column column : columns) {
            String text = text(row, column);
            if (text != null) {
                xml.writeStartElement("SimpleData");
                xml.writeAttribute("name", column.name());
                xml.writeCharacters(writable(text));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        if (row.geometry() != null) {
            geometries.write(row.geometry());
        }
        xml.writeEndElement();
    }

    private static String text(Row row, Column column) {
        String text = row.text(column);
        // Both forms are XML Schema's; libkml, and with it GDAL, reads only this one.
        return text == null || column.kind() != Column.Kind.TRUTH ? text : text.equals("true") ? "1" : "0";
    }

    private void time(String from, String to) throws XMLStreamException {
        boolean begins = from != null && DATE.matcher(from).matches();
        boolean ends = to != null && DATE.matcher(to).matches();
        if (begins || ends) {
            xml.writeStartElement("TimeSpan");
            element("begin", begins ? from : null);
            element("end", ends ? to : null);
            xml.writeEndElement();
        }
    }

    private static String first(Row row, String... names) {
        for (String name : names) {
            String text = row.properties().path(name).textValue();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private void element(String name, String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(writable(text));
            xml.writeEndElement();
        }
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    // Programs show a description as HTML. One without a < is the same either way, and stays as it is for who reads
    // data.
    private static String asHtml(String text) {
        return text == null || text.indexOf('<') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
