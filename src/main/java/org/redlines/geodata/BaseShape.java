package org.redlines.geodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * A feature of the base map, to refer to and to draw.
 *
 * @param layer territories, boundaries, waters, places or alignments
 * @param id its name within the layer; for an alignment {@code <route>.<section>}
 * @param toleranceM how far, in metres, generalisation may have moved its line; 10 is the most exact level
 * @param properties its properties in the file
 * @param geometryJson its GeoJSON geometry, longitude before latitude, WGS 84
 * @param file path relative to the working directory of the command
 */
public record BaseShape(
        String layer, String id, int toleranceM, ObjectNode properties, JsonNode geometryJson, String file) {

    /** The tolerance, in metres, of the most exact level. All measurements use this level. */
    public static final int EXACT_M = 10;

    /**
     * The geometry as a JTS value with SRID 4326.
     *
     * @throws IllegalStateException if it is not a GeoJSON geometry
     */
    public Geometry geometry() {
        try {
            return new GeoJsonReader().read(geometryJson.toString());
        } catch (ParseException e) {
            throw new IllegalStateException(file + ": the geometry of " + id + " is not GeoJSON.", e);
        }
    }
}
