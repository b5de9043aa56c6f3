package org.redlines.analysis;

import java.util.List;
import java.util.Map;

/**
 * Two positions of different actors, if one implies the other: every arrangement that satisfies the first also
 * satisfies the second.
 *
 * @param implying id of the first position
 * @param implied id of the second position
 * @param mutual whether each implies the other
 * @param certain whether this holds under every reading of the disputed words
 * @param readings see {@link Collision}
 */
public record Accord(
        String implying, String implied, boolean mutual, boolean certain, List<Map<String, String>> readings) {}
