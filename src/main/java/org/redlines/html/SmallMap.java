package org.redlines.html;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.redlines.collection.Snapshot;
import org.redlines.picture.Features;
import org.redlines.picture.Projection;

/** Draws a small map of features as SVG, which needs no script and no further request. */
@Singleton
class SmallMap {

    static final int WIDTH = 480;
    static final int HEIGHT = 320;

    private static final int MAX_LABELS = 40;

    private final Features ground;

    SmallMap(Features ground) {
        this.ground = ground;
    }

    /**
     * A feature that the map is about.
     *
     * @param sign CSS class of its colours
     */
    record Subject(Geometry geometry, String sign) {}

    /**
     * Draws the subjects; null if none of them has a geometry.
     *
     * @param title the accessible name of the drawing
     */
    String draw(Snapshot snapshot, List<Subject> subjects, String title) {
        Envelope box = new Envelope();
        subjects.forEach(subject -> box.expandToInclude(subject.geometry().getEnvelopeInternal()));
        return box.isNull() ? null : draw(snapshot, subjects, box, title);
    }

    /** Draws a box in degrees, and the subjects in it. */
    String draw(Snapshot snapshot, List<Subject> subjects, Envelope box, String title) {
        Projection view = Projection.of(box, WIDTH, HEIGHT);
        Drawing drawing = new Drawing(view, title);
        paint(snapshot, view, "territories", "state", "land", drawing);
        paint(snapshot, view, "waters", null, "water", drawing);
        paint(snapshot, view, "boundaries", null, "boundary", drawing);
        boolean many = subjects.size() > 3;
        subjects.forEach(subject -> drawing.subject(view.clip(subject.geometry()), subject.sign(), many));
        label(snapshot, view, drawing);
        return drawing.text();
    }

    private void paint(
            Snapshot snapshot, Projection view, String collection, String kind, String style, Drawing drawing) {
        for (Features.Feature thing : ground.list(snapshot, collection, view.zoom())) {
            if ((kind == null || kind.equals(thing.text("kind"))) && view.shows(thing.geometry())) {
                drawing.ground(view.clip(thing.geometry()), style);
            }
        }
    }

    private void label(Snapshot snapshot, Projection view, Drawing drawing) {
        for (Features.Feature state : ground.list(snapshot, "territories", view.zoom())) {
            if (state.text("kind").equals("state") && view.shows(state.geometry())) {
                Geometry seen = view.clip(state.geometry());
                if (seen != null && seen.getArea() > view.sight().getArea() * 0.03) {
                    drawing.label(seen.getInteriorPoint().getCoordinate(), state.name(), "state");
                }
            }
        }
        List<Features.Feature> places = new ArrayList<>(ground.list(snapshot, "places", view.zoom()));
        places.removeIf(place -> place.zoom() > view.zoom() + 0.7 || !view.shows(place.geometry()));
        places.sort(Comparator.comparingInt(Features.Feature::zoom));
        places.stream().limit(MAX_LABELS).forEach(place -> drawing.place(middle(place), place.name()));
    }

    private static Coordinate middle(Features.Feature thing) {
        return thing.geometry().getCoordinate();
    }
}
