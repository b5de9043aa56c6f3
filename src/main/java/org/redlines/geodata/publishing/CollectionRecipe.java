package org.redlines.geodata.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the features of a collection are made, as declared in {@code collections/<id>.yaml} and {@code <id>.sql}.
 *
 * @param id name of the collection
 * @param order place among the collections
 * @param details whether it is made at every level of detail
 * @param properties the names of the properties that it declares
 * @param declaration the text of the YAML file
 * @param query one SELECT of id, properties (json), geom and during, in the collection's order, with the parameters
 *     {@code :version} and {@code :tolerance}
 */
record CollectionRecipe(
        String id, int order, boolean details, Set<String> properties, String declaration, String query) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Every declared collection, in order. */
    static List<CollectionRecipe> list() {
        List<CollectionRecipe> recipes = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths("collections", folder -> recipes.addAll(list(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("The declarations of collections cannot be found.", e);
        }
        recipes.sort(Comparator.comparingInt(CollectionRecipe::order).thenComparing(CollectionRecipe::id));
        return recipes;
    }

    /** The query with its parameters filled in; both are whole numbers. */
    String query(int version, int toleranceM) {
        return query.replaceAll("(?<!:):version\\b", Integer.toString(version))
                .replaceAll("(?<!:):tolerance\\b", Integer.toString(toleranceM));
    }

    private static List<CollectionRecipe> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(CollectionRecipe::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The declarations of collections cannot be listed.", e);
        }
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new LinkedHashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static CollectionRecipe read(Path file) {
        try {
            String declaration = Files.readString(file);
            JsonNode fields = YAML.readTree(declaration);
            String id = fields.path("id").asText();
            String query = Files.readString(file.resolveSibling(id + ".sql"));
            return new CollectionRecipe(
                    id,
                    fields.path("order").asInt(),
                    fields.path("details").asBoolean(),
                    names(fields.path("properties")),
                    declaration,
                    query);
        } catch (IOException e) {
            throw new UncheckedIOException("The declaration " + file + " cannot be read.", e);
        }
    }
}
