package org.redlines.geodata.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.DossierRecord.Locations;
import org.redlines.geodata.Kind;
import org.redlines.geodata.schema.FieldSchema;
import org.redlines.geodata.schema.Schemas;

/** Reads {@code geodata/}: the schemas, every record, the base map. */
public final class DossierReader {

    /** The names of the findings of reading. geodata/README.md explains each. */
    public static final List<String> RULES = List.of(
            "encoding",
            "malformed",
            "duplicate-key",
            "alias",
            "character",
            "number-range",
            "stray-file",
            "unreadable",
            "not-a-file",
            "too-large",
            "off-the-globe");

    private final Path geodata;
    private final Findings findings;
    private final Schemas schemas;

    private DossierReader(Path geodata, Findings findings) {
        this.geodata = geodata;
        this.findings = findings;
        this.schemas = Schemas.read(geodata.resolve("schema"));
    }

    /**
     * Reads everything that can be read. The rest becomes findings.
     *
     * @throws UncheckedIOException if the folder itself or its schemas cannot be read
     */
    public static Dossier read(Path geodata, Findings findings) {
        DossierReader reader = new DossierReader(geodata, findings);
        List<DossierRecord> records = new ArrayList<>();
        for (Path file : reader.listYamlFiles()) {
            reader.readRecord(file).ifPresent(records::add);
        }
        return new Dossier(reader.schemas, records, BaseMapReader.read(geodata.resolve("base"), findings));
    }

    private List<Path> listYamlFiles() {
        try (Stream<Path> files = Files.walk(geodata)) {
            return files.filter(file -> !belongsToRecipe(geodata.relativize(file)))
                    .sorted()
                    .filter(this::isRecord)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The dossier in " + geodata + " cannot be read.", e);
        }
    }

    private boolean isRecord(Path file) {
        if (PlainFile.isLinkToFolder(file, findings)) {
            return false;
        }
        boolean named = file.toString().matches(".*\\.ya?ml") && !file.equals(geodata);
        return (named || PlainFile.isBrokenLink(file)) && PlainFile.check(file, PlainFile.RECORD, findings);
    }

    /** Deeper folders of base/ belong to the recipe of the base map and its packages. */
    private static boolean belongsToRecipe(Path within) {
        return within.startsWith("base") && within.getNameCount() > 2;
    }

    private Optional<DossierRecord> readRecord(Path path) {
        Path within = geodata.relativize(path);
        String file = path.toString().replace('\\', '/');
        Optional<Kind> kind = Kind.find(within);
        if (kind.isEmpty()) {
            noteStray(within, file);
            return Optional.empty();
        }
        String text = text(path, file);
        FieldSchema schema = schemas.find(kind.get().word()).orElseThrow();
        Locations locations = new Locations();
        ObjectNode body = text == null ? null : YamlText.parse(text, file, schema, locations, findings);
        return Optional.ofNullable(body)
                .map(fields -> new DossierRecord(kind.get(), id(kind.get(), within), file, text, fields, locations));
    }

    private void noteStray(Path within, String file) {
        boolean settings = within.startsWith("schema") || within.startsWith("base");
        if (!settings) {
            findings.error(
                    "stray-file",
                    Location.of(file),
                    "",
                    "No kind of record belongs in this folder, so the file would be ignored. Move it to the folder of"
                            + " its kind, such as sources or statements.");
        }
    }

    private String text(Path path, String file) {
        try {
            return Utf8.decode(Files.readAllBytes(path), file, findings);
        } catch (IOException e) {
            findings.error("unreadable", Location.of(file), "", "The file cannot be opened: " + e.getMessage());
            return null;
        }
    }

    /** The id: for a dossier the name of its folder, for any other record the name of its file. */
    private static String id(Kind kind, Path within) {
        if (kind == Kind.DOSSIER) {
            return within.getParent().getFileName().toString();
        }
        return within.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** Decodes UTF-8 strictly: Java's own reader would silently replace malformed bytes. */
    private static final class Utf8 {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private Utf8() {}

        /** The text; null, with a finding that gives the line, if the bytes are not UTF-8. */
        static String decode(byte[] bytes, String file, Findings findings) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                findings.error(
                        "encoding",
                        new Location(file, lineOfFirstFault(bytes), 1, ""),
                        "",
                        "This line has characters that are not UTF-8. Save the file with the encoding UTF-8.");
                return null;
            }
        }

        private static int lineOfFirstFault(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            // Stops at the first fault without an exception.
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(in, CharBuffer.allocate(bytes.length + 1), true);
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
