package org.redlines.ownlayer.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/** Esri's Shapefile: {@code .shp} with {@code .dbf}, {@code .prj} and {@code .cpg} beside it, or all in a ZIP. */
@Singleton
public class ShapefileFormat implements FeatureFormat {

    private static final byte[] SHP = {0, 0, 0x27, 0x0a};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_TEXT = 1 << 16;

    @Override
    public String title() {
        return "Shapefile (.shp with .dbf and .prj beside it, or .zip)";
    }

    @Override
    public boolean recognises(byte[] head, String extension) {
        byte[] first = Arrays.copyOf(head, 4);
        return Arrays.equals(first, SHP) || Arrays.equals(first, ZIP);
    }

    @Override
    public FeatureReader open(FeatureFile file, FileFindings findings) throws IOException {
        ShapefileParts parts = ShapefileParts.of(file);
        try {
            SourceCrs crs = file.chooseCrs(crs(parts));
            return new ShapefileReader(parts, crs, DbfEncoding.choose(parts, file), findings);
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    private static Optional<SourceCrs> crs(ShapefileParts parts) throws IOException {
        Optional<byte[]> prj = parts.find("prj", LONGEST_TEXT);
        if (prj.isEmpty()) {
            return Optional.empty();
        }
        String text = new String(prj.get(), StandardCharsets.UTF_8).strip();
        Spot spot = Spot.of(parts.name("prj"));
        return Optional.of(SourceCrs.findByText(text)
                .orElseThrow(() -> new UnreadableFile(
                        "crs",
                        spot,
                        text,
                        "This coordinate reference system is not known. Convert the file to WGS 84.")));
    }
}
