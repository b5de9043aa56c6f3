/** Coordinate reference systems, boxes and distances. */
package org.redlines.geo;
