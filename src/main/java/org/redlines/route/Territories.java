package org.redlines.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.redlines.finding.Findings;
import org.redlines.geo.Geodesic;
import org.redlines.geodata.BaseShape;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** A drawn section lies in its territory, as far as its stated error allows. */
public final class Territories implements Rule {

    /** A territory's outline, ready to ask. */
    private record Outline(Geometry geometry, IndexedPointInAreaLocator locator) {

        static Outline of(BaseShape shape) {
            Geometry geometry = shape.geometry();
            return new Outline(geometry, new IndexedPointInAreaLocator(geometry));
        }

        double metresOutside(Coordinate point) {
            return locator.locate(point) == Location.EXTERIOR ? Geodesic.distance(geometry, point) : 0;
        }
    }

    @Override
    public List<String> names() {
        return List.of("section-outside-territory");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Map<String, Outline> outlines = new HashMap<>();
        for (DossierRecord route : dossier.list(Kind.ROUTE)) {
            for (BaseShape part : Alignments.list(dossier, route)) {
                findSection(route, part).ifPresent(index -> {
                    String territory =
                            route.body().at("/sections/" + index + "/territory").asText();
                    dossier.findShape("territories", territory)
                            .ifPresent(shape -> check(
                                    route,
                                    index,
                                    part,
                                    outlines.computeIfAbsent(territory, id -> Outline.of(shape)),
                                    findings));
                });
            }
        }
    }

    private static Optional<Integer> findSection(DossierRecord route, BaseShape part) {
        JsonNode sections = route.body().path("sections");
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).path("id").asText().equals(Alignments.section(part))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void check(DossierRecord route, int index, BaseShape part, Outline territory, Findings findings) {
        double allowed = part.properties().path("errorM").asDouble(0);
        double worst = 0;
        for (Coordinate vertex : part.geometry().getCoordinates()) {
            worst = Math.max(worst, territory.metresOutside(vertex));
        }
        if (worst > allowed) {
            findings.error(
                    "section-outside-territory",
                    route.location("/sections/" + index + "/territory"),
                    route.body().at("/sections/" + index + "/territory").asText(),
                    "The drawn part " + part.id() + " leaves this territory by up to " + Math.round(worst)
                            + " m, more than its stated error of " + Math.round(allowed) + " m.");
        }
    }
}
