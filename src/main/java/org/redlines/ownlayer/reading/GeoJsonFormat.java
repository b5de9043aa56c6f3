package org.redlines.ownlayer.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.redlines.geo.SourceCrs;

/** GeoJSON, RFC 7946: a FeatureCollection, features one after the other (a feature a line), or RFC 8142 sequences. */
@Singleton
public class GeoJsonFormat implements FeatureFormat {

    // Byte order mark, record separator, white space.
    private static final String BEFORE = "\u00ef\u00bb\u00bf\u001e \t\r\n";

    @Override
    public String title() {
        return "GeoJSON (.geojson, .json, .geojsonl, .geojsons)";
    }

    @Override
    public boolean recognises(byte[] head, String extension) {
        for (byte one : head) {
            if (BEFORE.indexOf(one & 0xff) < 0) {
                return one == '{';
            }
        }
        return false;
    }

    @Override
    public FeatureReader open(FeatureFile file, FileFindings findings) throws IOException {
        SourceCrs crs = file.chooseCrs(GeoJsonCrs.find(file).or(() -> defaultCrs(file)));
        return new GeoJsonReader(file, crs, findings);
    }

    // RFC 7946, 4: longitude and latitude, where nothing else has been agreed on.
    private static Optional<SourceCrs> defaultCrs(FeatureFile file) {
        return Optional.of(file.crs() == null ? SourceCrs.LON_LAT : file.crs());
    }
}
