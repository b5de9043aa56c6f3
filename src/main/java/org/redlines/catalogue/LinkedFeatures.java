package org.redlines.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.http.RequestKey;

/**
 * Describes features in schema.org's vocabulary.
 *
 * <p>A position is a Claim by its actor. A quoted statement is a Quotation by its speaker. Both list their sources.
 * Neither is attributed to Redlines.
 */
public final class LinkedFeatures {

    private static final Properties TYPES = types();

    private LinkedFeatures() {}

    /**
     * Describes one feature.
     *
     * @param address URL of the feature's page
     * @param feature the feature as GeoJSON, in longitude, latitude
     * @param name the feature's title for people
     */
    public static ObjectNode of(
            RequestKey key, Snapshot snapshot, Collection collection, String address, JsonNode feature, String name) {
        JsonNode properties = feature.path("properties");
        ObjectNode thing = SchemaOrg.thing(type(collection, feature), address);
        thing.put("name", name);
        thing.put("identifier", feature.path("id").asText());
        switch (thing.path("@type").asText()) {
            case "Claim" -> claim(thing, properties);
            case "Quotation" -> quotation(thing, properties);
            case "Place", "AdministrativeArea", "BodyOfWater" -> place(thing, feature);
            case "CreativeWork" -> work(thing, properties);
            default -> otherNames(thing, properties);
        }
        if (isWork(thing)) {
            thing.put("license", Licence.of(collection.licence()).urlOrTitle());
            thing.put("dateModified", SchemaOrg.published(snapshot));
            thing.set("isPartOf", SchemaOrg.brief(key, collection));
        } else {
            thing.set("subjectOf", SchemaOrg.brief(key, collection));
        }
        return thing;
    }

    private static boolean isWork(ObjectNode thing) {
        return thing.path("@type").asText().matches("Claim|Quotation|CreativeWork");
    }

    private static String type(Collection collection, JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String type =
                TYPES.getProperty(collection.home(), feature.path("geometry").isObject() ? "Place" : "CreativeWork");
        boolean isNothing = properties.path("kind").asText().equals("nothing-found");
        boolean isUnquoted =
                type.equals("Quotation") && !properties.hasNonNull("quote") && !properties.hasNonNull("translation");
        return isNothing || isUnquoted ? "CreativeWork" : type;
    }

    private static void claim(ObjectNode claim, JsonNode properties) {
        SchemaOrg.put(claim, "text", text(properties, "summary"));
        if (properties.hasNonNull("issueName")) {
            claim.set("about", SchemaOrg.node("Thing").put("name", text(properties, "issueName")));
        }
        claim.set("author", SchemaOrg.node("Organization").put("name", text(properties, "actorName")));
        SchemaOrg.put(claim, "temporalCoverage", interval(properties));
        Map<String, ObjectNode> sources = new LinkedHashMap<>();
        for (JsonNode statement : properties.path("statements")) {
            statement
                    .path("sources")
                    .forEach(source -> sources.put(source.path("id").asText(), source(source)));
        }
        if (!sources.isEmpty()) {
            ArrayNode appearances = claim.putArray("appearance");
            sources.values().forEach(appearances::add);
        }
    }

    private static void quotation(ObjectNode quotation, JsonNode properties) {
        boolean isOriginal = properties.hasNonNull("quote");
        SchemaOrg.put(quotation, "text", text(properties, isOriginal ? "quote" : "translation"));
        SchemaOrg.put(quotation, "inLanguage", isOriginal ? text(properties, "quoteLanguage") : "en");
        SchemaOrg.put(quotation, "translator", text(properties, "translator"));
        work(quotation, properties);
    }

    private static void work(ObjectNode work, JsonNode properties) {
        SchemaOrg.put(work, "abstract", text(properties, "summary"));
        String speaker = text(properties, "speaker");
        if (!speaker.isEmpty()) {
            String role = text(properties, "role");
            // A speaker with an office is a person. A speaker without one may be a ministry.
            ObjectNode creator =
                    SchemaOrg.node(role.isEmpty() ? "Organization" : "Person").put("name", speaker);
            SchemaOrg.put(creator, "jobTitle", role);
            work.set("creator", creator);
            SchemaOrg.put(work, "dateCreated", text(properties, "date"));
        }
        if (properties.hasNonNull("publisher")) {
            work.setAll(source(properties));
        }
        if (properties.path("sources").isArray() && !properties.path("sources").isEmpty()) {
            ArrayNode sources = work.putArray("citation");
            properties.path("sources").forEach(source -> sources.add(source(source)));
        }
    }

    private static ObjectNode source(JsonNode source) {
        ObjectNode work = SchemaOrg.node("CreativeWork");
        String title = text(source, "title");
        work.put("name", title.isEmpty() ? text(source, "publisher") : title);
        work.set("publisher", SchemaOrg.node("Organization").put("name", text(source, "publisher")));
        SchemaOrg.put(work, "url", text(source, "url"));
        SchemaOrg.put(work, "datePublished", text(source, "date"));
        SchemaOrg.put(work, "inLanguage", text(source, "language"));
        return work;
    }

    private static void place(ObjectNode place, JsonNode feature) {
        otherNames(place, feature.path("properties"));
        JsonNode geometry = feature.path("geometry");
        if (geometry.path("type").asText().equals("Point")) {
            place.set(
                    "geo",
                    SchemaOrg.node("GeoCoordinates")
                            .put(
                                    "latitude",
                                    geometry.path("coordinates").path(1).asDouble())
                            .put(
                                    "longitude",
                                    geometry.path("coordinates").path(0).asDouble()));
        }
    }

    private static void otherNames(ObjectNode thing, JsonNode properties) {
        if (properties.path("names").isObject()) {
            ArrayNode names = thing.putArray("alternateName");
            properties.get("names").properties().forEach(name -> {
                if (name.getValue().isTextual()) {
                    names.addObject()
                            .put("@language", name.getKey())
                            .put("@value", name.getValue().asText());
                }
            });
        }
    }

    private static String interval(JsonNode properties) {
        String from = text(properties, "validFrom");
        String to = text(properties, "validTo");
        return from.isEmpty() ? "" : from + "/" + (to.isEmpty() ? ".." : to);
    }

    private static String text(JsonNode object, String member) {
        return object.hasNonNull(member) ? object.get(member).asText() : "";
    }

    private static Properties types() {
        Properties types = new Properties();
        try (InputStream in = LinkedFeatures.class.getResourceAsStream("types.properties")) {
            types.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
