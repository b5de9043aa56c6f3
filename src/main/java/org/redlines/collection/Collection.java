package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.collection.Filters.PropertyFilter;
import org.redlines.texts.Texts;

/**
 * A collection, as declared in {@code collections/<id>.yaml}.
 *
 * @param id its id in addresses
 * @param order its position among the collections
 * @param title title of an imported layer; null if the catalogue of texts has it
 * @param description description of an imported layer; null if the catalogue of texts has it
 * @param group {@code base} (geometry derived from OpenStreetMap), {@code dossier} (curated) or {@code own} (imported
 *     by the operator of this server)
 * @param licence SPDX identifier of the data's licence
 * @param attribution whom to credit when the data is used
 * @param details whether generalised geometry is stored beside the exact geometry
 * @param properties JSON Schema of each property, by name
 * @param split kinds of geometry that are also offered as separate collections: some of {@code lines}, {@code areas},
 *     {@code points}; null if the features have one kind
 * @param splitFrom id of the collection from which this one takes the features of one kind; null if it has features of
 *     its own
 */
public record Collection(
        String id,
        int order,
        String title,
        String description,
        String group,
        String licence,
        String attribution,
        boolean details,
        Map<String, JsonNode> properties,
        List<String> split,
        String splitFrom) {

    private static final String[] NAMES = {"title", "name", "publisher", "text", "question", "word"};

    /** Licence and attribution of an imported layer whose importer gave none. */
    public static final String NOT_STATED = "not stated";

    // Orders the properties (OGC API – Features, Part 5, 9.6).
    private static final String SEQUENCE = "x-ogc-propertySeq";

    /**
     * The properties by which a request can filter, in declared order. A property of an imported layer may have the
     * name of a parameter; such a property is available in CQL2 only.
     */
    public Map<String, PropertyFilter.Kind> filters() {
        Map<String, PropertyFilter.Kind> filters = new LinkedHashMap<>();
        properties.forEach((name, schema) -> {
            if (!ItemQuery.PARAMETERS.contains(name)) {
                PropertyFilter.Kind.find(schema).ifPresent(kind -> filters.put(name, kind));
            }
        });
        return filters;
    }

    /** Restores the order of the properties from their schemas, because JSON in the database has no order. */
    Collection inDeclaredOrder() {
        Map<String, JsonNode> sorted = new LinkedHashMap<>();
        properties.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        property -> property.getValue().path(SEQUENCE).asInt()))
                .forEach(property -> sorted.put(property.getKey(), property.getValue()));
        return new Collection(
                id, order, title, description, group, licence, attribution, details, sorted, split, splitFrom);
    }

    /** The separate collections for each kind of geometry. Many programs do not draw a layer that mixes kinds. */
    List<Collection> listSplit() {
        return split == null ? List.of() : split.stream().map(this::splitBy).toList();
    }

    private Collection splitBy(String kind) {
        return new Collection(
                id + "-" + kind, order, null, null, group, licence, attribution, details, properties, null, id);
    }

    /** The title, in one line. The title of an imported layer is its importer's. */
    @Override
    public String title() {
        if (title != null) {
            return title;
        }
        String whole = Texts.get("collectionTitle." + home());
        return splitFrom == null ? whole : Texts.get("collectionPart", "title", whole, "kind", geometryKind());
    }

    /** A description of the features and their limits. The description of an imported layer is its importer's. */
    @Override
    public String description() {
        if (description != null) {
            return description;
        }
        String whole = Texts.get("collectionDescription." + home());
        return splitFrom == null
                ? whole
                : Texts.get(
                        "collectionPartDescription",
                        "title",
                        Texts.get("collectionTitle." + splitFrom),
                        "kind",
                        geometryKind(),
                        "description",
                        whole);
    }

    private String geometryKind() {
        return Texts.get("geometryKind." + id.substring(splitFrom.length() + 1));
    }

    /** The id of the collection that has the features: the one this is split from, or itself. */
    public String home() {
        return splitFrom == null ? id : splitFrom;
    }

    /** Whether the operator of this server imported it, so that it is not part of the dossier. */
    public boolean isImported() {
        return group.equals("own");
    }

    /** The path of the collection below the base URL. */
    public String path() {
        return "/ogc/collections/" + id;
    }

    /** The path of a feature below the base URL. */
    public String itemPath(String featureId) {
        return path() + "/items/"
                + URLEncoder.encode(featureId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The path of the layer as a file with this extension, below the base URL. */
    public String downloadPath(String extension) {
        return "/layers/" + id + "." + extension;
    }

    /** The values that the property accepts as a filter parameter, for people; a dash if it is not a parameter. */
    public String filterForm(String property) {
        PropertyFilter.Kind kind = filters().get(property);
        return kind == null ? "–" : Texts.find("filterForm." + kind.name()).orElseGet(kind::form);
    }

    List<String> filterNames() {
        return List.copyOf(filters().keySet());
    }

    /** The title or name of a feature, or its text, question or word; its id if it has none of these. */
    public static String titleOf(JsonNode properties, String id) {
        for (String member : NAMES) {
            if (properties.path(member).isTextual()
                    && !properties.get(member).asText().isBlank()) {
                return properties.get(member).asText();
            }
        }
        return id;
    }
}
