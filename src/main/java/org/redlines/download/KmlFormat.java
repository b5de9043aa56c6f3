package org.redlines.download;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.redlines.http.Format;

/** OGC KML 2.2: a Placemark a feature, its properties as typed ExtendedData, in the colour of its actor. */
@Singleton
public class KmlFormat implements LayerFormat {

    private static final Format FORMAT = new Format("kml", "application/vnd.google-earth.kml+xml", List.of());

    // The JDK's own, whatever another library brings along.
    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

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
        try {
            ActorStyle style = ActorStyle.find(content.layer()).orElse(null);
            KmlWriter kml = new KmlWriter(xml.createXMLStreamWriter(out, "UTF-8"), content.layer(), style);
            kml.begin();
            content.layer().write(kml);
            kml.end();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
