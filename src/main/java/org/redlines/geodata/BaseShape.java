package org.redlines.geodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * A feature of the base map: something to refer to and to draw.
 *
 * @param layer territories, boundaries, waters, places or alignments
 * @param id its name within the layer; an alignment's is {@code <route>.<section>}
 * @param toleranceM how far, in metres, its line may have been moved by generalisation; 10 is the most exact
 * @param properties what the file says of it
 * @param geometryJson its GeoJSON geometry, longitude before latitude, WGS 84
 * @param file path from where the command was called
 */
public record BaseShape(
        String layer, String id, int toleranceM, ObjectNode properties, JsonNode geometryJson, String file) {

    /** The tolerance of the most exact level, from which everything is measured. */
    public static final int EXACT_M = 10;

    /**
     * The geometry as a JTS value with SRID 4326.
     *
     * @throws IllegalStateException when it is no GeoJSON geometry
     */
    public Geometry geometry() {
        try {
            return new GeoJsonReader().read(geometryJson.toString());
        } catch (ParseException e) {
            throw new IllegalStateException(file + ": the geometry of " + id + " is no GeoJSON.", e);
        }
    }
}
