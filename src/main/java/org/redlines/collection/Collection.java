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
 * A collection as declared in {@code collections/<id>.yaml}.
 *
 * @param id part of its address
 * @param order place among the collections
 * @param title of an imported layer; null where the catalogue of texts has it
 * @param description of an imported layer; null where the catalogue of texts has it
 * @param group {@code base} (geometry derived from OpenStreetMap), {@code dossier} (curated) or {@code own} (imported by
 *     who runs this server)
 * @param licence SPDX identifier of the data's licence
 * @param attribution whom to name when the data is used
 * @param details whether generalised geometry is kept beside the exact one
 * @param properties JSON Schema of each property, by name
 * @param split the kinds of geometry by which it is offered as further collections too: some of {@code lines},
 *     {@code areas}, {@code points}; null where its features have one kind
 * @param splitFrom id of the collection whose features of one kind this one holds; null for a collection of its own
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

    private static final String[] NAMES = {"title", "name", "publisher", "text"};

    /** Licence and attribution of an imported layer whose importer names none. */
    public static final String NOT_STATED = "not stated";

    // OGC API – Features, Part 5, 9.6: the place of a property among the others.
    private static final String SEQUENCE = "x-ogc-propertySeq";

    /**
     * The properties that a request can filter by, in declared order. An imported layer may have one that is called as a
     * parameter is; only CQL2 reaches it then.
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

    /** With the properties in the sequence that their schemas tell, which a store may have lost. */
    Collection inSequence() {
        Map<String, JsonNode> sorted = new LinkedHashMap<>();
        properties.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        property -> property.getValue().path(SEQUENCE).asInt()))
                .forEach(property -> sorted.put(property.getKey(), property.getValue()));
        return new Collection(
                id, order, title, description, group, licence, attribution, details, sorted, split, splitFrom);
    }

    /** The further collections, each of one kind of geometry; many programs draw no layer that mixes them. */
    List<Collection> listSplit() {
        return split == null ? List.of() : split.stream().map(this::only).toList();
    }

    private Collection only(String kind) {
        return new Collection(
                id + "-" + kind, order, null, null, group, licence, attribution, details, properties, null, id);
    }

    /** One line, for people: from the catalogue of texts, or of an imported layer as its importer wrote it. */
    @Override
    public String title() {
        if (title != null) {
            return title;
        }
        String whole = Texts.get("collectionTitle." + home());
        return splitFrom == null ? whole : Texts.get("collectionPart", "title", whole, "kind", geometryKind());
    }

    /** What its features are and how far they can be trusted, from the same place as the title. */
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

    /** The collection that its features belong to: itself, or the one that it is split from. */
    public String home() {
        return splitFrom == null ? id : splitFrom;
    }

    /** Whether it was imported by who runs this server, and is no part of the dossier. */
    public boolean isImported() {
        return group.equals("own");
    }

    /** The address below the API's root. */
    public String path() {
        return "/ogc/collections/" + id;
    }

    /** The address of a feature below the API's root. */
    public String itemPath(String featureId) {
        return path() + "/items/"
                + URLEncoder.encode(featureId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address of the whole layer as a file of this extension. */
    public String downloadPath(String extension) {
        return "/layers/" + id + "." + extension;
    }

    /** What the property takes as a parameter, for people, in the language of the texts; a dash when it is none. */
    public String filterForm(String property) {
        PropertyFilter.Kind kind = filters().get(property);
        return kind == null ? "–" : Texts.find("filterForm." + kind.name()).orElseGet(kind::form);
    }

    List<String> filterNames() {
        return List.copyOf(filters().keySet());
    }

    /** Its title or name, or what it says; its id when it has none of these. */
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
