package org.redlines.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

/**
 * Checks the drawn lines of routes. A route has an alignment, whose parts are its sections, or says why it has none.
 * Each part lies in the territory of its section, within its stated error in metres.
 */
public final class Alignments implements Rule {

    private static final String LAYER = "alignments";

    /** The outline of a territory, indexed for point queries. */
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
        return List.of("alignment-missing", "alignment-section", "alignment-unexplained", "section-outside-territory");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Map<String, Outline> outlines = new HashMap<>();
        for (DossierRecord route : dossier.list(Kind.ROUTE)) {
            List<BaseShape> parts = list(dossier, route);
            parts.forEach(part -> checkInside(route, part, dossier, outlines, findings));
            boolean described = route.body().has("alignment");
            if (described == route.body().has("noAlignment")) {
                findings.error(
                        "alignment-unexplained",
                        route.location(described ? "/noAlignment" : "/id"),
                        "",
                        "A route has either 'alignment', or 'noAlignment' with the reason why no line is drawn.");
            }
            if (described) {
                checkSections(route, parts, findings);
            } else if (!parts.isEmpty()) {
                findings.error(
                        "alignment-missing",
                        route.location("/noAlignment"),
                        route.text("noAlignment").orElse(""),
                        "An alignment is drawn in " + parts.get(0).file() + "; describe it under 'alignment'.");
            }
        }
    }

    /** The drawn parts of a route: shapes whose id begins with the route's id and a dot. */
    private static List<BaseShape> list(Dossier dossier, DossierRecord route) {
        return dossier.listShapes().stream()
                .filter(shape -> shape.layer().equals(LAYER) && part(shape, 0).equals(route.id()))
                .toList();
    }

    /** The section that a shape belongs to: {@code armenia} for {@code meghri-rail.armenia.2}. */
    private static String section(BaseShape shape) {
        return part(shape, 1);
    }

    private static String part(BaseShape shape, int index) {
        String[] parts = shape.id().split("\\.");
        return index < parts.length ? parts[index] : "";
    }

    private static void checkSections(DossierRecord route, List<BaseShape> parts, Findings findings) {
        String file = route.body().path("alignment").path("file").asText();
        List<BaseShape> drawn =
                parts.stream().filter(part -> part.file().endsWith("/" + file)).toList();
        if (drawn.isEmpty()) {
            findings.error(
                    "alignment-missing",
                    route.location("/alignment/file"),
                    file,
                    "This file in base/alignments has no feature whose id begins with '" + route.id() + ".'.");
            return;
        }
        List<String> sections = new ArrayList<>();
        for (JsonNode section : route.body().path("sections")) {
            sections.add(section.path("id").asText());
        }
        drawn.stream()
                .map(Alignments::section)
                .distinct()
                .filter(id -> !sections.contains(id))
                .forEach(id -> findings.error(
                        "alignment-section",
                        route.location("/sections"),
                        id,
                        "The alignment has a section with this id, but 'sections' does not describe it."));
        for (int i = 0; i < sections.size(); i++) {
            String id = sections.get(i);
            if (drawn.stream().noneMatch(part -> section(part).equals(id))) {
                findings.error(
                        "alignment-section",
                        route.location("/sections/" + i + "/id"),
                        id,
                        "The alignment in " + file + " has no section with this id.");
            }
        }
    }

    private static void checkInside(
            DossierRecord route, BaseShape part, Dossier dossier, Map<String, Outline> outlines, Findings findings) {
        findSection(route, part).ifPresent(index -> {
            String territory =
                    route.body().at("/sections/" + index + "/territory").asText();
            dossier.findShape("territories", territory)
                    .map(shape -> outlines.computeIfAbsent(territory, id -> Outline.of(shape)))
                    .ifPresent(outline -> checkInside(route, index, part, outline, findings));
        });
    }

    private static Optional<Integer> findSection(DossierRecord route, BaseShape part) {
        JsonNode sections = route.body().path("sections");
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).path("id").asText().equals(section(part))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static void checkInside(
            DossierRecord route, int index, BaseShape part, Outline territory, Findings findings) {
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
                    "The drawn part " + part.id() + " lies outside this territory by up to " + Math.round(worst)
                            + " m, more than its stated error of " + Math.round(allowed) + " m.");
        }
    }
}
