package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redlines.finding.Spot;

/** Reads the table of a Shapefile, dBASE III and its followers, row by row. */
final class Dbf implements Closeable {

    private static final int HEADER = 32;
    private static final int DESCRIPTION = 32;
    private static final int END_OF_DESCRIPTIONS = 0x0d;
    private static final int DELETED = '*';

    private final DataInputStream in;
    private final String name;
    private final FileFindings findings;
    private final List<DbfField> fields = new ArrayList<>();
    private final long rows;
    private final byte[] row;
    private final int headerLength;
    private long number;

    Dbf(InputStream in, String name, Charset encoding, FileFindings findings) throws IOException {
        this.in = new DataInputStream(in);
        this.name = name;
        this.findings = findings;
        ByteBuffer header = ByteBuffer.wrap(readHeader(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        this.rows = Integer.toUnsignedLong(header.getInt(4));
        this.headerLength = Short.toUnsignedInt(header.getShort(8));
        this.row = new byte[Short.toUnsignedInt(header.getShort(10))];
        readFields(readHeader(Math.max(0, headerLength - HEADER)), encoding);
    }

    /** Whether the row that was read last is marked as deleted. */
    boolean isDeleted() {
        return row[0] == DELETED;
    }

    /**
     * Reads the next row.
     *
     * @throws UnreadableFile when there is none, or only a part of one
     */
    void next() throws IOException {
        number++;
        try {
            if (number > rows) {
                throw new EOFException();
            }
            in.readFully(row);
        } catch (EOFException e) {
            throw new UnreadableFile(
                    "truncated",
                    spot("byte " + (headerLength + (number - 1) * row.length)),
                    "",
                    "The table ends here, but the .shp has more records; its header announces " + rows + " rows.");
        }
    }

    /** The values of the row that was read last; null when one has a fault, which is then reported. */
    ObjectNode values() {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        boolean whole = true;
        for (DbfField field : fields) {
            try {
                values.set(field.name(), field.value(row));
            } catch (DbfField.Fault fault) {
                whole = false;
                Spot spot = spot("row " + number + ", " + field.name());
                findings.error(fault.rule(), spot, fault.value(), fault.getMessage());
            }
        }
        return whole ? values : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readFields(byte[] descriptions, Charset encoding) throws UnreadableFile {
        int offset = 1; // after the mark of deletion
        Set<String> names = new HashSet<>();
        for (int at = 0; at < descriptions.length && descriptions[at] != END_OF_DESCRIPTIONS; at += DESCRIPTION) {
            if (at + DESCRIPTION > descriptions.length) {
                throw broken();
            }
            DbfField field = DbfField.read(descriptions, at, offset, encoding);
            offset = field.end();
            if (!names.add(field.name())) {
                throw new UnreadableFile("header", spot(field.name()), "", "Two fields have this name.");
            }
            if (field.isReadable()) {
                fields.add(field);
            } else {
                findings.note(
                        "left-out", spot(field.name()), "type " + field.type(), "Fields of this type are left out.");
            }
        }
        if (offset > row.length) {
            throw broken();
        }
    }

    private byte[] readHeader(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw broken();
        }
        return bytes;
    }

    private UnreadableFile broken() {
        return new UnreadableFile("dbf", spot("header"), "", "This is no dBASE table, or its header is broken.");
    }

    private Spot spot(String field) {
        return new Spot(name, 0, 0, field);
    }
}
