package org.redlines.analysis;

import java.util.List;
import java.util.Map;

/**
 * A claim and a red line of another actor that no arrangement satisfies both.
 *
 * @param claim id of the claim
 * @param redLine id of the red line
 * @param certain whether it is so under every reading of the disputed words
 * @param readings the choices of readings under which it is so, term id to reading id, without terms whose reading makes no
 *     difference; empty when it is certain
 */
public record Collision(String claim, String redLine, boolean certain, List<Map<String, String>> readings) {}
