/**
 * An <em>HTML page</em> is the HTML representation of a document or problem of the API (OGC API – Features, 8.2). A
 * template makes it from the JSON document, so that people and programs get the same information.
 *
 * <p>{@code templates/} has one template for each kind of document. {@link org.redlines.html.PropertyReader} shows a
 * feature by the form of its properties, so a new collection needs no page of its own. Labels are in the catalogue of
 * texts ({@link org.redlines.texts}). The style sheet uses the map page's design tokens, from the same file.
 */
package org.redlines.html;
