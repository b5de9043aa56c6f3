/**
 * Writes GeoJSON (RFC 7946). Features are given as text, so writing a collection means joining texts. This package
 * knows nothing about the dispute.
 */
package org.redlines.geojson;
