package org.redlines.download;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The styles of a KML document, one for each actor and form. KML knows neither ticks nor hatch: a red line is told by a
 * wide line, a claim by a narrower one and a tint.
 */
final class KmlStyles {

    private static final Map<ActorStyle.Form, Integer> WIDTHS = Map.of(
            ActorStyle.Form.TICKED, 5, ActorStyle.Form.HATCHED, 3, ActorStyle.Form.DOTTED, 1, ActorStyle.Form.PLAIN, 1);
    private static final String OTHER = "other";

    private final XMLStreamWriter xml;
    private final ActorStyle style;

    KmlStyles(XMLStreamWriter xml, ActorStyle style) {
        this.xml = xml;
        this.style = style;
    }

    /** The id of the style of an actor's features of this form. */
    static String id(String actor, String formKey, ActorStyle style) {
        String whose = style.colours().containsKey(actor) ? actor : OTHER;
        return whose + "-" + style.forms().get(formKey).name().toLowerCase(Locale.ROOT);
    }

    /** Writes them all. */
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

    // KML writes alpha, blue, green, red.
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
