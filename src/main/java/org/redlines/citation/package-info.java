/**
 * A <em>citation</em> tells how to name a collection, a feature or a view of the map so that a reader
 * finds the same again: its address holds the data version.
 *
 * <p>What is cited is Redlines' record: of an actor's position, it names the actor and our summary's
 * title.
 */
package org.redlines.citation;
