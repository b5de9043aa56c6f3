/**
 * The <em>pictures</em> that the server draws of a <em>view</em>, a state of the map page: of the crossing, of the map, of a
 * feature, of one statement as a <em>quote card</em>. They are drawn of the same records and answers that the page gets, by
 * Java2D, as PNG or SVG, with faces that Redlines brings, so that they look the same on every machine.
 *
 * <p>The <em>preview</em> is what other sites show of a view's address: title, description, picture, and a frame by oEmbed.
 */
package org.redlines.picture;
