/**
 * Redlines: who claims and refuses what around the Zangezur Corridor, as of any date.
 *
 * <p>{@code geodata/} is read, checked and published into PostGIS as a numbered version ({@code
 * org.redlines.geodata}); a collection answers a query with rows that already are GeoJSON ({@code
 * org.redlines.collection}).
 */
package org.redlines;
