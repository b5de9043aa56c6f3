/**
 * A <em>citation</em> says how to refer to a collection, a feature or a view of the map so that readers find it again.
 * Its address contains the data version.
 *
 * <p>A record that rests on statements is cited by its statements: speaker, day, words, and the page that carries them.
 * Redlines follows as the place where they were found. A summary of ours never stands in quotation marks.
 */
package org.redlines.citation;
