/**
 * A <em>citation</em> says how to refer to a collection, a feature or a view of the map so that readers find it again.
 * Its address contains the data version.
 *
 * <p>The cited thing is Redlines' record. The citation of a position names the actor and the title of our summary.
 */
package org.redlines.citation;
