/**
 * A <em>collection</em> is a set of similar features, declared once and published under OGC API – Features. An
 * <em>item</em> is one of its features.
 *
 * <p>This package is generic: it knows nothing about actors or red lines. An {@link org.redlines.collection.ItemQuery}
 * is a parsed request. {@link org.redlines.collection.Items} reads the matching features, which are stored as GeoJSON.
 * {@link org.redlines.collection.ItemResource} sends them. A <em>snapshot</em> is a published version as a server holds
 * it: its collections with their counts and extents.
 */
package org.redlines.collection;
