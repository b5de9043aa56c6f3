package org.redlines.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Collections that belong together. */
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
