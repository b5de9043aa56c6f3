package org.redlines.analysis;

import java.util.List;
import java.util.Map;

/**
 * Two positions of different actors of which one implies the other: every arrangement that satisfies the first satisfies the
 * second.
 *
 * @param implying id of the first
 * @param implied id of the second
 * @param mutual whether each implies the other
 * @param certain whether it is so under every reading of the disputed words
 * @param readings as of a {@link Collision}
 */
public record Accord(
        String implying, String implied, boolean mutual, boolean certain, List<Map<String, String>> readings) {}
