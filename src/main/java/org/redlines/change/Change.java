package org.redlines.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.redlines.collection.Collection;

/**
 * A feature that differs between two versions.
 *
 * @param before its properties in the earlier version; null if it was added
 * @param after its properties in the later version; null if it was removed
 * @param moved whether the geometry differs
 */
public record Change(Collection collection, String id, ObjectNode before, ObjectNode after, boolean moved) {

    private static final List<String> WHOSE = List.of("actorName", "speaker", "publisher", "source");
    private static final List<String> TITLES = List.of("title", "name", "text", "url");
    private static final List<String> SUMMARIES = List.of("summary", "question", "finding", "statusText", "note");

    /** Whether the feature was added, changed or removed. */
    public Kind kind() {
        return Kind.of(before != null, after != null);
    }

    /** The properties in the later version, or in the earlier version if the feature was removed. */
    public ObjectNode properties() {
        return after == null ? before : after;
    }

    /** Names of the properties whose values differ, in declared order. Empty unless the feature was changed. */
    public List<String> listChangedProperties() {
        if (kind() != Kind.CHANGED) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>(collection.properties().keySet());
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<String> changed = new ArrayList<>(names);
        changed.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return changed;
    }

    /** The feature's path below the base URL, without a version. */
    public String path() {
        return collection.itemPath(id);
    }

    /**
     * Actor and title in the record's own words, such as "Iran: No change of the borders"; the id if the record has no
     * title.
     */
    public String title() {
        String title = first(TITLES);
        String whose = first(WHOSE);
        return title == null ? id : whose == null ? title : whose + ": " + title;
    }

    /** The record's own summary; empty if it has none. */
    public String summary() {
        String summary = first(SUMMARIES);
        return summary == null ? "" : summary;
    }

    private String first(List<String> names) {
        return names.stream()
                .map(name -> properties().path(name).textValue())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** How something differs from the version before. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        /** The name in JSON: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(boolean was, boolean is) {
            return !was ? ADDED : is ? CHANGED : REMOVED;
        }
    }
}
