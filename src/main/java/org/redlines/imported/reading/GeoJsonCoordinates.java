package org.redlines.imported.reading;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.redlines.finding.Location;

/**
 * A {@code coordinates} member as it was read: a position, or a list of positions or lists. Positions are packed into
 * an array.
 */
final class GeoJsonCoordinates {

    private static final int FIRST = 16;

    private final GeoJsonCoordinates list;
    private final int index;
    private final JsonLocation at;
    private final List<GeoJsonCoordinates> parts = new ArrayList<>();
    private double[] packed = {};
    private int size;
    private boolean position;
    private boolean high;

    /**
     * Begins coordinates at a location.
     *
     * @param list the list that contains them; null for the whole member
     */
    GeoJsonCoordinates(GeoJsonCoordinates list, int index, JsonLocation at) {
        this.list = list;
        this.index = index;
        this.at = at;
    }

    /** The location where they begin. It is computed only for findings, because there are many positions. */
    Location location(GeoJsonText text, String geometry) {
        return text.location(at, geometry + path());
    }

    /** The number of lists that contain it. */
    int depth() {
        return list == null ? 0 : list.depth() + 1;
    }

    private String path() {
        return list == null ? ".coordinates" : list.path() + "[" + index + "]";
    }

    /** Whether it is a single position. */
    boolean isPosition() {
        return position;
    }

    boolean isEmpty() {
        return size == 0 && parts.isEmpty();
    }

    /** The number of positions directly in it. */
    int positions() {
        return size / 3;
    }

    List<GeoJsonCoordinates> parts() {
        return parts;
    }

    double x(int i) {
        return packed[3 * i];
    }

    double y(int i) {
        return packed[3 * i + 1];
    }

    /** The height of a position; NaN if it has none. */
    double z(int i) {
        return packed[3 * i + 2];
    }

    /** Whether any position directly in it has a height. */
    boolean isHigh() {
        return high;
    }

    void become(double x, double y, double z) {
        position = true;
        add(x, y, z);
    }

    /** Adds a member; returns false if lists and positions are mixed. */
    boolean add(GeoJsonCoordinates member) {
        if (member.position) {
            add(member.x(0), member.y(0), member.z(0));
        } else {
            parts.add(member);
        }
        return size == 0 || parts.isEmpty();
    }

    private void add(double x, double y, double z) {
        if (size + 3 > packed.length) {
            packed = Arrays.copyOf(packed, position ? 3 : Math.max(FIRST * 3, size * 2));
        }
        packed[size++] = x;
        packed[size++] = y;
        packed[size++] = z;
        high |= !Double.isNaN(z);
    }
}
