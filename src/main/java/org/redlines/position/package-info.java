/**
 * A position is what an actor holds on an issue during an interval, based on statements. A claim asserts a right to an
 * area, route or regime. A red line says what the actor will not accept.
 */
package org.redlines.position;
