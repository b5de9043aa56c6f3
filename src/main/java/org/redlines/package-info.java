/**
 * Redlines shows who claims and refuses what around the Zangezur Corridor, as of any date.
 *
 * <p>{@code org.redlines.geodata} reads and checks {@code geodata/} and publishes it into PostGIS as a numbered
 * version. {@code org.redlines.collection} answers queries on a collection with rows that are already GeoJSON.
 */
package org.redlines;
