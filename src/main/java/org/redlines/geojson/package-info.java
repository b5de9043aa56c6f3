/**
 * RFC 7946 values and their writing. Features arrive as finished text, so writing a collection is
 * concatenating; knows no domain.
 */
package org.redlines.geojson;
