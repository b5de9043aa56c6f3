package org.redlines.geodata.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redlines.geodata.schema.Declaration;

/**
 * How to make the features of a collection, from {@code collections/<id>.yaml} and {@code <id>.sql}.
 *
 * @param id name of the collection
 * @param order place among the collections
 * @param details whether it has features at every level of detail
 * @param properties the names of its declared properties
 * @param declaration the YAML file as JSON, completed
 * @param query one SELECT of id, properties (json), geom and during, in the collection's order. Its parameters are
 *     {@code :version}, {@code :tolerance} in metres, and {@code :dimension}: 0, 1 or 2 for points, lines or areas only
 * @param dimension the only dimension of geometry in it; null for all
 */
record CollectionRecipe(
        String id,
        int order,
        boolean details,
        Set<String> properties,
        String declaration,
        String query,
        Integer dimension) {

    private static final Map<String, Integer> DIMENSIONS = Map.of("points", 0, "lines", 1, "areas", 2);

    private static final List<CollectionRecipe> DECLARED = read();

    static List<CollectionRecipe> list() {
        return DECLARED;
    }

    private static List<CollectionRecipe> read() {
        List<CollectionRecipe> recipes = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths("collections", folder -> recipes.addAll(list(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("The declarations of collections cannot be found.", e);
        }
        recipes.sort(Comparator.comparingInt(CollectionRecipe::order).thenComparing(CollectionRecipe::id));
        return List.copyOf(recipes);
    }

    /** The query with its parameters filled in. All of them are whole numbers. */
    String query(int version, int toleranceM) {
        String filled = query.replaceAll("(?<!:):version\\b", Integer.toString(version))
                .replaceAll("(?<!:):tolerance\\b", Integer.toString(toleranceM))
                .replaceAll("(?<!:):dimension\\b", dimension == null ? "null::integer" : dimension.toString());
        return dimension == null
                ? filled
                : "select * from (" + filled + ") as every where ST_Dimension(geom) = " + dimension;
    }

    // A copy with one kind of geometry only.
    private CollectionRecipe only(String kind) {
        return new CollectionRecipe(
                id + "-" + kind, order, details, properties, declaration, query, DIMENSIONS.get(kind));
    }

    private static List<CollectionRecipe> list(Path folder) {
        return Declaration.readAll(folder).stream()
                .flatMap(declaration -> read(declaration, folder))
                .toList();
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new LinkedHashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The declared collection, and the collections that it is split into. */
    private static Stream<CollectionRecipe> read(JsonNode fields, Path folder) {
        String id = fields.path("id").asText();
        try {
            String query = Files.readString(folder.resolve(id + ".sql"));
            CollectionRecipe recipe = new CollectionRecipe(
                    id,
                    fields.path("order").asInt(),
                    fields.path("details").asBoolean(),
                    names(fields.path("properties")),
                    fields.toString(),
                    query,
                    null);
            return Stream.concat(
                    Stream.of(recipe),
                    StreamSupport.stream(fields.path("split").spliterator(), false)
                            .map(kind -> recipe.only(kind.asText())));
        } catch (IOException e) {
            throw new UncheckedIOException("The query of '" + id + "' cannot be read.", e);
        }
    }

    /** Checks that a collection's query makes no property that is not declared: tables would have no column for it. */
    static final class DeclaredProperties {

        private DeclaredProperties() {}

        /**
         * Checks every feature of a set.
         *
         * @throws IllegalStateException if one has an undeclared property; publishing then ends without a new version
         */
        static void check(Connection connection, CollectionRecipe recipe, int set) throws SQLException {
            String undeclared = "select string_agg(distinct name, ', ') from feature_" + set
                    + ", jsonb_object_keys(properties) as name where name <> all (?)";
            try (PreparedStatement statement = connection.prepareStatement(undeclared)) {
                statement.setArray(
                        1, connection.createArrayOf("text", recipe.properties().toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getString(1) != null) {
                        throw new IllegalStateException("collections/" + recipe.id()
                                + ".sql makes properties that collections/" + recipe.id() + ".yaml does not declare: "
                                + row.getString(1) + ".");
                    }
                }
            }
        }
    }
}
