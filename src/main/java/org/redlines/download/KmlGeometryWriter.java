package org.redlines.download;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as KML: longitude, latitude in decimal degrees, WGS 84. */
final class KmlGeometryWriter {

    private final XMLStreamWriter xml;

    KmlGeometryWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof Point) {
            line("Point", geometry);
        } else if (geometry instanceof LineString) {
            line("LineString", geometry);
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            xml.writeEndElement();
        }
    }

    private void polygon(Polygon polygon) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        ring("outerBoundaryIs", polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(i));
        }
        xml.writeEndElement();
    }

    private void ring(String side, Geometry ring) throws XMLStreamException {
        xml.writeStartElement(side);
        line("LinearRing", ring);
        xml.writeEndElement();
    }

    private void line(String element, Geometry geometry) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("coordinates");
        StringBuilder text = new StringBuilder();
        for (Coordinate c : geometry.getCoordinates()) {
            text.append(text.length() == 0 ? "" : " ")
                    .append(plain(c.x))
                    .append(',')
                    .append(plain(c.y));
        }
        xml.writeCharacters(text.toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    // Without an exponent such as 1.0E-5: the schema allows it, but some readers do not.
    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }
}
