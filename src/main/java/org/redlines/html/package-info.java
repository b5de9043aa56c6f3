/**
 * An <em>HTML page</em> is the HTML of one of the API's documents or problems (OGC API – Features,
 * 8.2): made by a template from the JSON that is served, so that people and programs are told the
 * same.
 *
 * <p>A template for each kind of document lies in {@code templates/}; a feature is told by the shape
 * of its properties ({@link org.redlines.html.PropertyReader}), so a new collection needs no page of its own.
 * What a value is called is in the catalogue of texts ({@link org.redlines.texts}). The style is the map page's: its tokens are
 * read from the same file.
 */
package org.redlines.html;
