package org.redlines.geodata.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schemas of one {@code geodata/schema} folder, by file name. */
public final class Schemas {

    private static final String PACKAGED = "org/redlines/schema"; // pom.xml puts geodata/schema there
    private static final String SUFFIX = ".schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Map<String, JsonNode> byFile = new TreeMap<>();

    private final Path folder;

    private Schemas(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads every schema in the folder.
     *
     * @throws UncheckedIOException if the folder or a schema cannot be read
     */
    public static Schemas read(Path folder) {
        Schemas schemas = new Schemas(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                schemas.byFile.put(file.getFileName().toString(), parse(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The schemas in " + folder + " cannot be read.", e);
        }
        return schemas;
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "the schema " + file + " is not JSON at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    /** The schemas that are packaged with this program. */
    public static Schemas packaged() {
        List<Schemas> read = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(PACKAGED, folder -> read.add(read(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.get(0);
    }

    /** The schemas by file name. */
    public Map<String, JsonNode> byFile() {
        return byFile;
    }

    /** The schema in {@code <name>.schema.json}. */
    public Optional<FieldSchema> find(String name) {
        return Optional.ofNullable(byFile.get(name + SUFFIX)).map(node -> new FieldSchema(this, name + SUFFIX, node));
    }

    /** The schema at a path: of a record for {@code route}, of its field for {@code route/sections}. */
    Optional<FieldSchema> findAt(String path) {
        String[] parts = path.split("/", 2);
        Optional<FieldSchema> schema = find(parts[0]);
        return parts.length == 1 ? schema : schema.flatMap(record -> record.findAt(parts[1]));
    }

    /**
     * The entries of the list {@code <name>.yaml} beside the schemas, such as the known mirror hosts.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public JsonNode readList(String name) {
        Path file = folder.resolve(name + ".yaml");
        try {
            return YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    new IOException("the list " + file + " cannot be read as YAML: " + e.getOriginalMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " cannot be read.", e);
        }
    }

    /** The schema that a {@code $ref} in one of these files points to. */
    FieldSchema resolve(String reference, String fromFile) {
        int hash = reference.indexOf('#');
        String file = hash == 0 ? fromFile : reference.substring(0, hash < 0 ? reference.length() : hash);
        JsonNode document = byFile.get(file);
        JsonNode target = document == null || hash < 0 ? document : document.at(reference.substring(hash + 1));
        if (target == null || target.isMissingNode()) {
            throw new UncheckedIOException(
                    new IOException("the schema " + fromFile + " refers to " + reference + ", which does not exist"));
        }
        return new FieldSchema(this, file, target);
    }
}
