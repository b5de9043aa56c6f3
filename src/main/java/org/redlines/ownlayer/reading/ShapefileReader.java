package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipException;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Spot;
import org.redlines.geo.SourceCrs;

/** Reads the records of a {@code .shp} (Esri white paper of July 1998) with the rows of its {@code .dbf}. */
final class ShapefileReader implements FeatureReader {

    private static final int HEADER = 100;
    private static final int MAGIC = 9994;
    private static final int BUFFER = 1 << 16;

    private final ShapefileParts parts;
    private final SourceCrs crs;
    private final FileFindings findings;
    private final DataInputStream shp;
    private final Dbf dbf;
    private final long size;
    private final String name;
    private long position;
    private long number;

    ShapefileReader(ShapefileParts parts, SourceCrs crs, Charset encoding, FileFindings findings) throws IOException {
        this.parts = parts;
        this.crs = crs;
        this.findings = findings;
        this.name = parts.name("shp");
        this.size = parts.size("shp");
        InputStream table = parts.open("dbf")
                .orElseThrow(() -> new UnreadableFile(
                        "no-dbf",
                        Spot.of(parts.name("dbf")),
                        "",
                        "This part of the Shapefile is missing: the properties are in it."));
        this.dbf = new Dbf(new BufferedInputStream(table, BUFFER), parts.name("dbf"), encoding, findings);
        this.shp = new DataInputStream(new BufferedInputStream(parts.open("shp").orElseThrow(), BUFFER));
        readHeader();
    }

    @Override
    public SourceCrs crs() {
        return crs;
    }

    @Override
    public double part() {
        return (double) position / Math.max(1, size);
    }

    @Override
    public void close() throws IOException {
        shp.close();
        dbf.close();
        parts.close();
    }

    @Override
    public RawFeature next() throws IOException {
        try {
            while (position < size) {
                RawFeature feature = record();
                if (feature != null) {
                    return feature;
                }
            }
            return null;
        } catch (EOFException e) {
            throw new UnreadableFile(
                    "truncated", spot(), "", "The file ends in the middle of this record: it is not whole.");
        } catch (ZipException e) {
            throw new UnreadableFile("zip", spot(), "", "The ZIP is broken: " + e.getMessage() + ".");
        }
    }

    private void readHeader() throws IOException {
        byte[] header = shp.readNBytes(HEADER);
        boolean known =
                header.length == HEADER && new DataInputStream(new ByteArrayInputStream(header)).readInt() == MAGIC;
        if (!known) {
            throw new UnreadableFile("shp", Spot.of(name), "", "This is no Shapefile, or its header is broken.");
        }
        position = HEADER;
    }

    // Null when it is deleted or faulty.
    private RawFeature record() throws IOException {
        number++;
        shp.readInt(); // its number, which some programs count from 0
        long length = 2L * shp.readInt();
        if (length < 4 || length > CountedStream.MOST_BYTES) {
            throw new UnreadableFile(
                    "shp", spot(), "", "The record announces " + length + " bytes, which cannot be read.");
        }
        byte[] content = new byte[(int) length];
        shp.readFully(content);
        Spot spot = spot();
        position += 8 + length;
        dbf.next();
        return dbf.isDeleted() ? null : feature(spot, content);
    }

    private RawFeature feature(Spot spot, byte[] content) {
        ObjectNode values = dbf.values();
        try {
            Geometry geometry = ShapeRecord.read(content);
            return values == null ? null : new RawFeature(spot, null, values, geometry);
        } catch (ShapeRecord.Fault fault) {
            findings.error("no-geometry", spot, "", fault.getMessage());
            return null;
        }
    }

    private Spot spot() {
        return new Spot(name, 0, 0, "feature " + number + ", byte " + position);
    }
}
