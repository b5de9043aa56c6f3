package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.redlines.collection.Collection;
import org.redlines.http.Format;

/**
 * OGC KML 2.2. Each feature is a Placemark in the colour of its actor, with its properties as typed ExtendedData.
 *
 * <p>The types precede the features but are known only after the last one, so the features are written to a temporary
 * file first.
 */
@Singleton
public class KmlFormat implements LayerFormat {

    private static final Format FORMAT = new Format("kml", "application/vnd.google-earth.kml+xml", List.of());

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    // The JDK's factory, even if a library brings another.
    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();
    private final DiskSpace disk;

    KmlFormat(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public String title() {
        return "KML";
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public void write(Content content, OutputStream out) throws IOException {
        Layer layer = content.layer();
        ActorStyle style = ActorStyle.find(layer).orElse(null);
        try {
            XMLStreamWriter document = xml.createXMLStreamWriter(out, "UTF-8");
            disk.writeThrough("placemarks", file -> begin(layer, style, file, document), out);
            document.writeEndDocument();
            document.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin(Layer layer, ActorStyle style, Path file, XMLStreamWriter document) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            XMLStreamWriter features = xml.createXMLStreamWriter(bytes, "UTF-8");
            KmlPlacemarks placemarks = new KmlPlacemarks(features, layer, style);
            layer.write(placemarks);
            features.flush();
            head(layer, style, placemarks, document);
            document.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void head(Layer layer, ActorStyle style, KmlPlacemarks placemarks, XMLStreamWriter document)
            throws XMLStreamException {
        Collection collection = layer.collection();
        document.writeStartDocument("UTF-8", "1.0");
        document.writeStartElement("kml");
        document.writeDefaultNamespace(NAMESPACE);
        document.writeStartElement("Document");
        KmlPlacemarks.text(document, "name", collection.title());
        KmlPlacemarks.text(document, "description", Metadata.line(layer.snapshot(), collection));
        if (style != null) {
            new Styles(document, style).write();
        }
        schema(collection.id(), placemarks.types(), document);
        document.writeStartElement("Folder");
        KmlPlacemarks.text(document, "name", collection.id());
    }

    private static void schema(String id, Map<String, String> types, XMLStreamWriter document)
            throws XMLStreamException {
        document.writeStartElement("Schema");
        document.writeAttribute("name", id);
        document.writeAttribute("id", id);
        for (Map.Entry<String, String> field : types.entrySet()) {
            document.writeEmptyElement("SimpleField");
            document.writeAttribute("type", field.getValue());
            document.writeAttribute("name", field.getKey());
        }
        document.writeEndElement();
    }

    /**
     * The styles of a KML document, one for each actor and form. KML has neither ticks nor hatches: a red line is a
     * wide line, a claim is a narrower line with a tint.
     */
    static final class Styles {

        private static final Map<ActorStyle.Form, Integer> WIDTHS = Map.of(
                ActorStyle.Form.TICKED,
                5,
                ActorStyle.Form.HATCHED,
                3,
                ActorStyle.Form.DOTTED,
                1,
                ActorStyle.Form.PLAIN,
                1);
        private static final String OTHER = "other";

        private final XMLStreamWriter xml;
        private final ActorStyle style;

        Styles(XMLStreamWriter xml, ActorStyle style) {
            this.xml = xml;
            this.style = style;
        }

        /** The id of the style for an actor and a form. */
        static String id(String actor, String formKey, ActorStyle style) {
            String whose = style.colours().containsKey(actor) ? actor : OTHER;
            return whose + "-" + style.forms().get(formKey).name().toLowerCase(Locale.ROOT);
        }

        /** Writes all styles. */
        void write() throws XMLStreamException {
            for (String formKey : new TreeMap<>(style.forms()).keySet()) {
                for (Map.Entry<String, String> actor : style.colours().entrySet()) {
                    write(actor.getKey(), actor.getValue(), formKey);
                }
                write(OTHER, ActorStyle.GREY, formKey);
            }
        }

        private void write(String actor, String colour, String formKey) throws XMLStreamException {
            xml.writeStartElement("Style");
            xml.writeAttribute("id", id(actor, formKey, style));
            part("IconStyle", colour, "ff", null);
            part("LineStyle", colour, "ff", WIDTHS.get(style.forms().get(formKey)));
            part("PolyStyle", colour, "40", null);
            xml.writeEndElement();
        }

        // KML's order is alpha, blue, green, red.
        private void part(String element, String colour, String alpha, Integer width) throws XMLStreamException {
            xml.writeStartElement(element);
            text("color", alpha + colour.substring(5, 7) + colour.substring(3, 5) + colour.substring(1, 3));
            if (width != null) {
                text("width", width.toString());
            }
            xml.writeEndElement();
        }

        private void text(String element, String text) throws XMLStreamException {
            xml.writeStartElement(element);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }
}
