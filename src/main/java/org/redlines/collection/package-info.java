/**
 * A <em>collection</em> is a set of like features, declared once and published under OGC API –
 * Features; an <em>item</em> is one of its features.
 *
 * <p>Generic over every collection: knows no actor or red line. A request becomes an {@link
 * org.redlines.collection.ItemQuery}, {@link org.redlines.collection.Items} answers it with rows
 * that already are GeoJSON, {@link org.redlines.collection.ItemResource} sends bytes. An
 * <em>snapshot</em> is a published version as it is served: its collections with their counts and
 * extents.
 */
package org.redlines.collection;
