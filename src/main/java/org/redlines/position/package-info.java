/**
 * A position is what an actor holds on an issue for an interval, resting on statements. A claim asserts a right to an
 * area, route or regime; a red line is what the actor declares it will not accept being crossed.
 */
package org.redlines.position;
