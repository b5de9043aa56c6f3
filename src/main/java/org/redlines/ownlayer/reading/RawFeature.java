package org.redlines.ownlayer.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Geometry;
import org.redlines.finding.Spot;

/**
 * A feature as it is in the file.
 *
 * @param spot where it is
 * @param id what the file names it; null when it names none
 * @param properties its properties in the file's order
 * @param geometry in the file's reference system, x before y; null when it has none
 */
public record RawFeature(Spot spot, String id, ObjectNode properties, Geometry geometry) {}
