package org.redlines.analysis;

import java.util.List;
import java.util.Map;

/**
 * A claim and a red line of another actor that no arrangement can satisfy together.
 *
 * @param claim id of the claim
 * @param redLine id of the red line
 * @param certain whether they collide under every reading of the disputed words
 * @param readings the choices of readings under which they collide, term id to reading id, without the terms that make
 *     no difference; empty if the collision is certain
 */
public record Collision(String claim, String redLine, boolean certain, List<Map<String, String>> readings) {}
