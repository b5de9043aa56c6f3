package org.redlines.collection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redlines.dossier.Version;

/**
 * A published version as it is served.
 *
 * @param version the version
 * @param summaries what each collection holds, by id
 * @param tag identifies the version's content and the program that serves it, for validators
 */
public record Edition(Version version, Map<String, Summary> summaries, String tag) {

    /** What the collection holds; nothing when the version has no such features. */
    public Summary summary(Collection collection) {
        return summaries.getOrDefault(collection.id(), Summary.EMPTY);
    }

    /** The box of a collection's geometry, or of the whole edition when the collection has none. */
    List<BigDecimal> box(Collection collection) {
        List<BigDecimal> box = summary(collection).box();
        return box == null ? wholeBox() : box;
    }

    private List<BigDecimal> wholeBox() {
        List<List<BigDecimal>> boxes = summaries.values().stream()
                .map(Summary::box)
                .filter(Objects::nonNull)
                .toList();
        return boxes.isEmpty()
                ? null
                : List.of(least(boxes, 0), least(boxes, 1), greatest(boxes, 2), greatest(boxes, 3));
    }

    private static BigDecimal least(List<List<BigDecimal>> boxes, int side) {
        return boxes.stream()
                .map(box -> box.get(side))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static BigDecimal greatest(List<List<BigDecimal>> boxes, int side) {
        return boxes.stream()
                .map(box -> box.get(side))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
