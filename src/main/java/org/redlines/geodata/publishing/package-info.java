/**
 * Publishing makes a new version of a checked dossier in PostGIS, completely or not at all. It writes each feature's
 * GeoJSON once, so that a request only has to join texts.
 */
package org.redlines.geodata.publishing;
