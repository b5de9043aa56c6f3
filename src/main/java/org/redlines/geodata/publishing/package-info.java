/**
 * Publishing makes a new version of a checked dossier in PostGIS, whole or not at all, and writes each feature's
 * GeoJSON once, so that a request only has to concatenate.
 */
package org.redlines.geodata.publishing;
