package org.redlines.change;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redlines.change.Change.Kind;
import org.redlines.change.ChangeQuery.ChangeFilter;
import org.redlines.collection.Collection;

/**
 * Which features differ between two versions, without what they hold: small enough to be kept.
 *
 * @param differences the collections that may differ
 * @param outlines the features that do, in the order of collections, then of ids by their bytes
 */
record Comparison(List<VersionRange.Difference> differences, List<Outline> outlines) {

    static final Comparison EMPTY = new Comparison(List.of(), List.of());

    // As the ids of a page are ordered, in whatever language.
    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /**
     * A feature that differs.
     *
     * @param ordinal of its collection among the differences
     * @param moved whether the geometry differs
     * @param digest of its properties in the later version; equal for equal ones
     * @param evidence day of the latest evidence for it, as precisely as it says; null where it says none
     */
    record Outline(int ordinal, String id, Kind kind, boolean moved, long digest, String evidence) {}

    Collection collection(Outline outline) {
        return differences.get(outline.ordinal()).collection();
    }

    /** How many of each collection were added, changed and removed; collections without any are left out. */
    Map<Collection, Map<Kind, Long>> count(ChangeFilter filter) {
        Map<Collection, Map<Kind, Long>> counts = new LinkedHashMap<>();
        for (Outline one : taken(filter)) {
            counts.computeIfAbsent(collection(one), any -> new EnumMap<>(Kind.class))
                    .merge(one.kind(), 1L, Long::sum);
        }
        return counts;
    }

    /**
     * The next ones after the cursor's; all from the start when it is null.
     *
     * @throws org.redlines.http.Problem 400 when the cursor's collection does not differ
     */
    List<Outline> page(ChangeFilter filter, ChangeQuery.Cursor after, int limit) {
        int ordinal = after == null ? -1 : after.ordinal(differences, filter);
        return taken(filter).stream()
                .filter(one -> one.ordinal() > ordinal
                        || one.ordinal() == ordinal && BY_BYTES.compare(one.id(), after.id()) > 0)
                .limit(limit)
                .toList();
    }

    /**
     * What is new or changed in the dossier, or in the one collection asked for, latest evidence first. A record that
     * two collections show is listed once, in the first of them.
     */
    List<Outline> news(ChangeFilter filter, int passed, int limit) {
        record Content(String id, long digest) {}
        Set<Content> seen = new HashSet<>();
        return taken(filter).stream()
                .filter(one -> one.kind() != Kind.REMOVED)
                .filter(one ->
                        filter.collection() != null || collection(one).group().equals("dossier"))
                .filter(one -> seen.add(new Content(one.id(), one.digest())))
                .sorted(Comparator.comparing(Outline::evidence, Comparator.nullsFirst(BY_BYTES))
                        .reversed())
                .skip(passed)
                .limit(limit)
                .toList();
    }

    private List<Outline> taken(ChangeFilter filter) {
        return outlines.stream().filter(one -> filter.takes(collection(one))).toList();
    }
}
