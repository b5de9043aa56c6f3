package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redlines.html.DisplayValue.PropertyRow;
import org.redlines.html.DisplayValue.StatementView;
import org.redlines.html.DisplayValue.StatementView.SourceLine;
import org.redlines.http.RequestKey;
import org.redlines.picture.Features;
import org.redlines.texts.Texts;

/**
 * Turns a feature's properties into rows for readers, by the form of the values. Ids of other features become links.
 * Sources and statements are shown in full.
 */
final class PropertyReader {

    // Properties that only say how to show another one.
    private static final Set<String> AUXILIARY = Set.of(
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
    // Properties that are shown only if they are true.
    private static final Set<String> SHOWN_IF_TRUE =
            Set.of("none", "clipped", "mirror", "circa", "paraphrase", "contested", "schematic");
    private static final Set<String> CODES = Set.of(
            "kind", "status", "state", "type", "strength", "strengths", "class", "code", "doubt", "how", "passage");

    private final RequestKey key;
    private final References references;
    private final Map<String, JsonNode> schemas;

    PropertyReader(RequestKey key, Features.NameFinder names, Map<String, JsonNode> schemas) {
        this.key = key;
        this.references = new References(key, names);
        this.schemas = schemas;
    }

    /** The name of a feature of a collection. */
    String name(String collection, String id) {
        return references.name(collection, id);
    }

    /** The rows of the properties, in order, without the properties of these names. */
    List<PropertyRow> facts(JsonNode properties, Set<String> without) {
        return rows(references.withLabels(properties), without);
    }

    private List<PropertyRow> rows(JsonNode properties, Set<String> without) {
        List<PropertyRow> facts = new ArrayList<>();
        properties.properties().forEach(property -> {
            String name = property.getKey();
            if (!without.contains(name) && !isShownByAnother(name, properties) && hasContent(property.getValue())) {
                facts.add(
                        name.equals("date")
                                ? row(name, DisplayValue.text(Words.date(properties)))
                                : fact(name, property.getValue()));
            }
        });
        return facts;
    }

    /** The row of one property. */
    PropertyRow fact(String name, JsonNode value) {
        return row(name, shown(name, value));
    }

    private PropertyRow row(String name, DisplayValue value) {
        return new PropertyRow(name, Words.term(name), meaning(name), value);
    }

    private String meaning(String name) {
        JsonNode schema = schemas.get(name);
        return schema == null ? null : schema.path("description").asText(null);
    }

    DisplayValue shown(String name, JsonNode value) {
        if (value.isArray()) {
            return array(name, value);
        }
        if (value.isObject()) {
            return name.equals("names") ? languages(value) : DisplayValue.records(List.of(rows(value, Set.of())));
        }
        return scalar(name, value);
    }

    private DisplayValue scalar(String name, JsonNode value) {
        if (value.isBoolean()) {
            return DisplayValue.text(Texts.get(value.asBoolean() ? "yes" : "no"));
        }
        if (value.isNumber()) {
            return DisplayValue.text(Words.number(value));
        }
        String text = value.asText();
        return references.find(name, text).orElseGet(() -> plain(name, text));
    }

    private DisplayValue plain(String name, String text) {
        if (SourceLine.safe(text) != null) {
            return DisplayValue.link(text, text);
        }
        return DisplayValue.text(Words.isDate(text) ? Words.date(text) : coded(name, text));
    }

    private String coded(String name, String text) {
        boolean isCode = CODES.contains(name)
                || schemas.containsKey(name) && schemas.get(name).has("enum");
        return Words.meaning(name, text).map(Words::capital).orElseGet(() -> isCode ? Words.value(name, text) : text);
    }

    private DisplayValue array(String name, JsonNode array) {
        JsonNode first = array.path(0);
        if (first.has("publisher") && first.has("url")) {
            return DisplayValue.sources(
                    stream(array).map(source -> SourceLine.of(source, key)).toList());
        }
        if (first.has("speaker") && first.has("date")) {
            return DisplayValue.statements(stream(array)
                    .map(statement -> StatementView.of(statement, key))
                    .toList());
        }
        if (first.has("kind") && first.has("id") && first.has("role")) {
            return DisplayValue.list(stream(array).map(this::reference).toList());
        }
        if (first.isObject()) {
            return DisplayValue.records(
                    stream(array).map(one -> rows(one, Set.of("id"))).toList());
        }
        return DisplayValue.list(stream(array).map(one -> shown(name, one)).toList());
    }

    private DisplayValue reference(JsonNode anchor) {
        String id = anchor.path("id").asText();
        String kind = anchor.path("kind").asText();
        String role = anchor.path("role").asText();
        return Words.find("holds." + kind)
                .map(collection ->
                        DisplayValue.link(inRole(name(collection, id), role), PageLinks.feature(key, collection, id)))
                .orElseGet(() -> DisplayValue.text(kind + " " + id));
    }

    // The role "context" is not mentioned.
    private static String inRole(String name, String role) {
        return Texts.find("role." + role)
                .map(word -> Texts.get("partRole", "part", name, "role", word))
                .orElse(name);
    }

    private DisplayValue languages(JsonNode namesByLanguage) {
        List<PropertyRow> facts = new ArrayList<>();
        namesByLanguage.properties().forEach(name -> {
            if (hasContent(name.getValue())) {
                DisplayValue value = DisplayValue.text(name.getValue().asText(), name.getKey());
                facts.add(new PropertyRow(name.getKey(), Texts.language(name.getKey()), null, value));
            }
        });
        return DisplayValue.records(List.of(facts));
    }

    // The name and link show the actor's id; another property shows the date.
    private static boolean isShownByAnother(String name, JsonNode properties) {
        return AUXILIARY.contains(name)
                || SHOWN_IF_TRUE.contains(name) && !properties.path(name).asBoolean()
                || name.endsWith("Name") && properties.has(name.substring(0, name.length() - "Name".length()))
                || name.equals("actor") && properties.has("actors")
                || name.equals("relation") && properties.has("pair")
                || name.equals("value") && properties.has("label")
                || Set.of("values", "oneOf").contains(name) && properties.has("dimension") && properties.has("text");
    }

    private static boolean hasContent(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : !value.isNull() && !value.asText().isEmpty();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
