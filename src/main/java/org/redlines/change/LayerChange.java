package org.redlines.change;

import org.redlines.collection.Collection;

/**
 * An own layer that differs between two versions. Its features are not compared: they can be a million.
 *
 * @param before how many features it had; 0 when it was not there
 * @param after how many it has; 0 when it is not there any more
 */
public record LayerChange(Collection collection, Kind kind, long before, long after) {}
