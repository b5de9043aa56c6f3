package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.citation.Citation;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Licence;
import org.redlines.collection.Links;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** A collection, as its own page and the pages below it show it. */
record CollectionView(
        Collection collection,
        String title,
        String description,
        String count,
        long features,
        String time,
        String href,
        String itemsHref,
        String queryablesHref,
        Licence licence,
        String attribution,
        List<PageHead.Link> formats,
        List<PageHead.Link> systems) {

    static CollectionView of(Document document, FileFormats files) {
        Collection collection = document.collection();
        RequestKey key = document.key();
        String href = PageLinks.collection(key, collection.id());
        return new CollectionView(
                collection,
                collection.title(),
                collection.description().strip(),
                Words.number(document.snapshot().summary(collection).features()),
                document.snapshot().summary(collection).features(),
                time(document.json()
                        .path("extent")
                        .path("temporal")
                        .path("interval")
                        .path(0)),
                href,
                PageLinks.keeping(key, collection.path() + "/items"),
                PageLinks.keeping(key, collection.path() + "/queryables"),
                Licence.of(collection.licence()),
                collection.attribution(),
                new PageLinks.OtherFormats(key, collection, files).collection(),
                document.snapshot().listCrs(collection).stream()
                        .map(crs -> PageHead.Link.to(PageLinks.OtherFormats.name(crs), crs.uri()))
                        .toList());
    }

    private static String time(JsonNode interval) {
        if (!interval.isArray()) {
            return null;
        }
        String from = interval.path(0).isNull() ? null : day(interval.path(0));
        String to = interval.path(1).isNull() ? null : day(interval.path(1));
        return to == null ? Texts.get("fromOn", "from", from) : Texts.get("fromTo", "from", from, "to", to);
    }

    private static String day(JsonNode instant) {
        String text = instant.asText();
        return Words.date(text.substring(0, Math.min(10, text.length())));
    }

    /** A citation as text, with links to its other forms. */
    record CitationView(String text, List<PageHead.Link> forms) {

        /** The citation of the resource at a path. */
        static CitationView of(RequestKey key, String path, Citation citation) {
            return new CitationView(
                    citation.text(),
                    List.of(
                            form(key, path, Texts.get("citationForm.bibtex"), Links.BIBTEX.name()),
                            form(key, path, Texts.get("citationForm.csl-json"), Links.CSL_JSON.name()),
                            form(key, path, Texts.get("citationForm.text"), Links.CITATION_TEXT.name())));
        }

        private static PageHead.Link form(RequestKey key, String path, String title, String name) {
            return PageHead.Link.to(title, PageLinks.keeping(key, path + "/citation?f=" + name));
        }
    }

    /** A group of collections. */
    record CollectionGroup(String title, List<Entry> entries) {

        /** A collection in a list. */
        record Entry(String title, String href, String itemsHref, String description, long features) {}

        static List<CollectionGroup> list(List<Collection> collections, Document document) {
            Map<String, List<Entry>> groups = new LinkedHashMap<>();
            for (String group : List.of("dossier", "base", "own")) {
                groups.put(group, new ArrayList<>());
            }
            for (Collection collection : collections) {
                groups.computeIfAbsent(collection.group(), group -> new ArrayList<>())
                        .add(entry(collection, document));
            }
            return groups.entrySet().stream()
                    .filter(group -> !group.getValue().isEmpty())
                    .map(group -> new CollectionGroup(
                            Texts.find("group." + group.getKey()).orElseGet(() -> Words.capital(group.getKey())),
                            group.getValue()))
                    .toList();
        }

        private static Entry entry(Collection collection, Document document) {
            RequestKey key = document.key();
            String href = PageLinks.collection(key, collection.id());
            return new Entry(
                    collection.title(),
                    href,
                    PageLinks.keeping(key, collection.path() + "/items"),
                    collection.description().strip(),
                    document.snapshot().summary(collection).features());
        }
    }

    /** A property in a JSON Schema: name, type, description, and the values of its enumeration. */
    record SchemaLine(String name, String kind, String meaning, List<String> values) {

        /** The properties of a schema, in order. */
        static List<SchemaLine> list(JsonNode schema) {
            List<SchemaLine> lines = new ArrayList<>();
            schema.path("properties").properties().forEach(property -> {
                JsonNode declared = property.getValue();
                List<String> values = new ArrayList<>();
                declared.path("enum").forEach(value -> {
                    if (!value.isNull()) {
                        values.add(value.asText());
                    }
                });
                lines.add(new SchemaLine(
                        property.getKey(),
                        kind(declared),
                        declared.path("description").asText(""),
                        values));
            });
            return lines;
        }

        private static String kind(JsonNode declared) {
            String format = declared.path("format").asText("");
            if (format.startsWith("geometry")) {
                return Texts.get("geometryKind");
            }
            JsonNode type = declared.path("type");
            String name = type.isArray() ? type.path(0).asText() : type.asText("");
            String kind = Words.value("schema", name);
            return format.isEmpty() ? kind : Texts.get("kindInFormat", "kind", kind, "format", format);
        }
    }
}
