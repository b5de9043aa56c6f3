/**
 * Draws <em>pictures</em> of a <em>view</em>, a state of the map page: the crossing, the map, a feature, or one
 * statement as a <em>quote card</em>. They are made from the same records and results as the page, by Java2D, as PNG or
 * SVG. Redlines includes the fonts, so pictures look the same on every machine.
 *
 * <p>A <em>preview</em> is what other sites show of a view's address: title, description, picture, and a frame by
 * oEmbed.
 */
package org.redlines.picture;
