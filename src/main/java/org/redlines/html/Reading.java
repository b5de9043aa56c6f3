package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.redlines.http.Call;
import org.redlines.texts.Texts;

/**
 * Turns a feature's properties into facts to read, by the shape of their values: what names another
 * feature becomes a link to it, publications and statements are told as such.
 */
final class Reading {

    // Properties whose value says only how another is to be read.
    private static final Set<String> SILENT = Set.of(
            "quoteLanguage",
            "translator",
            "datePrecision",
            "dateText",
            "dateEnd",
            "colour",
            "letter",
            "hatch",
            "order",
            "minZoom",
            "maxZoom");
    // What is worth telling only when it is so.
    private static final Set<String> EXCEPTIONS =
            Set.of("none", "clipped", "mirror", "circa", "paraphrase", "contested", "schematic");
    private static final Set<String> CODES = Set.of("kind", "status", "state", "type", "strength");

    private final Call call;
    private final NameFinder names;
    private final Map<String, JsonNode> schemas;

    /** Finds the name of a feature of a collection by its id. */
    @FunctionalInterface
    interface NameFinder {
        String name(String collection, String id);
    }

    Reading(Call call, NameFinder names, Map<String, JsonNode> schemas) {
        this.call = call;
        this.names = names;
        this.schemas = schemas;
    }

    /** What the properties say, in their order, but for these. */
    List<Fact> facts(JsonNode properties, Set<String> without) {
        List<Fact> facts = new ArrayList<>();
        properties.properties().forEach(property -> {
            String name = property.getKey();
            if (!without.contains(name) && !isSaidByAnother(name, properties) && says(property.getValue())) {
                facts.add(
                        name.equals("date")
                                ? new Fact(name, Words.term(name), meaning(name), Shown.text(Dates.read(properties)))
                                : fact(name, property.getValue()));
            }
        });
        return facts;
    }

    /** One property. */
    Fact fact(String name, JsonNode value) {
        return new Fact(name, Words.term(name), meaning(name), shown(name, value));
    }

    private String meaning(String name) {
        JsonNode schema = schemas.get(name);
        return schema == null ? null : schema.path("description").asText(null);
    }

    Shown shown(String name, JsonNode value) {
        if (value.isArray()) {
            return array(name, value);
        }
        if (value.isObject()) {
            return name.equals("names") ? languages(value) : object(value);
        }
        return scalar(name, value);
    }

    private Shown scalar(String name, JsonNode value) {
        if (value.isBoolean()) {
            return Shown.text(Texts.get(value.asBoolean() ? "yes" : "no"));
        }
        if (value.isNumber()) {
            return Shown.text(Numbers.read(value));
        }
        String text = value.asText();
        String collection = Words.find("refers." + name).orElse(null);
        if (collection != null) {
            return Shown.link(names.name(collection, text), Addresses.feature(call, collection, text));
        }
        if (SourceLine.safe(text) != null) {
            return Shown.link(text, text);
        }
        return Shown.text(Dates.isDate(text) ? Dates.read(text) : coded(name, text));
    }

    private String coded(String name, String text) {
        boolean isCode = CODES.contains(name)
                || schemas.containsKey(name) && schemas.get(name).has("enum");
        return Words.meaning(name, text).map(Words::capital).orElseGet(() -> isCode ? Words.value(name, text) : text);
    }

    private Shown array(String name, JsonNode array) {
        JsonNode first = array.path(0);
        if (first.has("publisher") && first.has("url")) {
            return Shown.sources(
                    stream(array).map(source -> SourceLine.of(source, call)).toList());
        }
        if (first.has("speaker") && first.has("date")) {
            return Shown.statements(stream(array)
                    .map(statement -> StatementView.of(statement, call))
                    .toList());
        }
        if (first.has("kind") && first.has("id") && first.has("role")) {
            return Shown.list(stream(array).map(this::reference).toList());
        }
        if (first.isObject()) {
            return Shown.records(
                    stream(array).map(one -> facts(one, Set.of("id"))).toList());
        }
        return Shown.list(stream(array).map(one -> shown(name, one)).toList());
    }

    private Shown reference(JsonNode anchor) {
        String id = anchor.path("id").asText();
        String kind = anchor.path("kind").asText();
        String role = anchor.path("role").asText();
        return Words.find("holds." + kind)
                .map(collection ->
                        Shown.link(inRole(names.name(collection, id), role), Addresses.feature(call, collection, id)))
                .orElseGet(() -> Shown.text(kind + " " + id));
    }

    // One that is context is named without a word more.
    private static String inRole(String name, String role) {
        return Texts.find("role." + role)
                .map(word -> Texts.get("partRole", "part", name, "role", word))
                .orElse(name);
    }

    private Shown object(JsonNode object) {
        return Shown.records(List.of(facts(object, Set.of())));
    }

    private Shown languages(JsonNode namesByLanguage) {
        List<Fact> facts = new ArrayList<>();
        namesByLanguage.properties().forEach(name -> {
            if (says(name.getValue())) {
                Shown value = Shown.text(name.getValue().asText(), name.getKey());
                facts.add(new Fact(name.getKey(), Texts.language(name.getKey()), null, value));
            }
        });
        return Shown.records(List.of(facts));
    }

    // An actor's id is told by its name and link; a date by its text.
    private static boolean isSaidByAnother(String name, JsonNode properties) {
        return SILENT.contains(name)
                || EXCEPTIONS.contains(name) && !properties.path(name).asBoolean()
                || name.endsWith("Name") && properties.has(name.substring(0, name.length() - "Name".length()))
                || name.equals("actor") && properties.has("actors");
    }

    private static boolean says(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : !value.isNull() && !value.asText().isEmpty();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
