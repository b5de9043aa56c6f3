package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.redlines.finding.Spot;

/** The tokens of a GeoJSON file, with their places. */
final class GeoJsonText implements Closeable {

    private static final byte RECORD_SEPARATOR = 0x1e;
    private static final int DEEPEST = 200;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // The names are the file's, who knows how many: none is kept for good.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Read in order to be reported with their place.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build()
            .setCodec(new ObjectMapper());

    private final FeatureFile file;
    private final CountedStream bytes;
    private final JsonParser parser;

    GeoJsonText(FeatureFile file) throws IOException {
        this.file = file;
        this.bytes = new CountedStream(Files.newInputStream(file.path()));
        this.parser = JSON.createParser(new WithoutSeparators(bytes));
    }

    JsonParser parser() {
        return parser;
    }

    CountedStream bytes() {
        return bytes;
    }

    /** Where the token is that was read last. */
    Spot spot(String field) {
        return spot(parser.currentTokenLocation(), field);
    }

    Spot spot(JsonLocation at, String field) {
        return new Spot(file.path().toString(), at.getLineNr(), at.getColumnNr(), field);
    }

    /** What to throw when no further token can be read. */
    IOException broken(IOException fault, String field) {
        if (fault instanceof JsonProcessingException syntax) {
            // Limits that are broken have no place of their own.
            JsonLocation at = syntax.getLocation() == null ? parser.currentLocation() : syntax.getLocation();
            return new UnreadableFile(
                    "json", spot(at, field), "", "This is not JSON: " + withoutSource(syntax.getOriginalMessage()));
        }
        if (fault instanceof CountedStream.TooLarge) {
            return new UnreadableFile("too-large", spot(field), "", fault.getMessage());
        }
        return fault;
    }

    // The parser also tells where an unclosed object began, in words for programmers.
    private static String withoutSource(String message) {
        return message.replaceFirst(" \\(start marker.*$", "");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** RFC 8142 begins each text with a record separator, which is no JSON: to the parser it is a blank. */
    private static final class WithoutSeparators extends FilterInputStream {

        WithoutSeparators(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            return read == RECORD_SEPARATOR ? ' ' : read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            for (int i = offset; i < offset + read; i++) {
                if (bytes[i] == RECORD_SEPARATOR) {
                    bytes[i] = ' ';
                }
            }
            return read;
        }
    }
}
