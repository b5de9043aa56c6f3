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
 * @param before its properties in the earlier version; null when it was not there
 * @param after its properties in the later version; null when it is not there any more
 * @param moved whether the geometry differs
 */
public record Change(Collection collection, String id, ObjectNode before, ObjectNode after, boolean moved) {

    private static final List<String> WHOSE = List.of("actorName", "speaker", "publisher", "source");
    private static final List<String> TITLES = List.of("title", "name", "text", "url");
    private static final List<String> SUMMARIES = List.of("summary", "question", "finding", "statusText", "note");

    /** How it differs. */
    public Kind kind() {
        return Kind.of(before != null, after != null);
    }

    /** Its properties in the later version; in the earlier one when it was removed. */
    public ObjectNode properties() {
        return after == null ? before : after;
    }

    /** Names of the properties that have another value, in declared order; empty unless it was changed. */
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

    /** Its address below the server's base, in whatever version is served. */
    public String path() {
        return collection.itemPath(id);
    }

    /** Who and what, in the record's own words: "Iran: No change of the borders". The id where a record has none. */
    public String title() {
        String title = first(TITLES);
        String whose = first(WHOSE);
        return title == null ? id : whose == null ? title : whose + ": " + title;
    }

    /** The record's own summary; empty when it has none. */
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

        /** Its name in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(boolean was, boolean is) {
            return !was ? ADDED : is ? CHANGED : REMOVED;
        }
    }
}
