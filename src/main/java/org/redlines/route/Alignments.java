package org.redlines.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.redlines.finding.Findings;
import org.redlines.geodata.BaseShape;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** A route has an alignment whose parts are its sections, or says why it has none. */
public final class Alignments implements Rule {

    static final String LAYER = "alignments";

    @Override
    public List<String> names() {
        return List.of("alignment-missing", "alignment-section", "alignment-unexplained");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord route : dossier.list(Kind.ROUTE)) {
            List<BaseShape> parts = list(dossier, route);
            boolean told = route.body().has("alignment");
            if (told == route.body().has("noAlignment")) {
                findings.error(
                        "alignment-unexplained",
                        route.location(told ? "/noAlignment" : "/id"),
                        "",
                        "A route has either 'alignment', or 'noAlignment' with the reason why no line is drawn.");
            }
            if (told) {
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

    /** The drawn parts of a route, whose ids begin with its own. */
    static List<BaseShape> list(Dossier dossier, DossierRecord route) {
        return dossier.listShapes().stream()
                .filter(shape -> shape.layer().equals(LAYER) && part(shape, 0).equals(route.id()))
                .toList();
    }

    /** The name of a shape's section: meghri-rail.armenia.2 belongs to armenia. */
    static String section(BaseShape shape) {
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
        List<String> described = new ArrayList<>();
        for (JsonNode section : route.body().path("sections")) {
            described.add(section.path("id").asText());
        }
        drawn.stream()
                .map(Alignments::section)
                .distinct()
                .filter(id -> !described.contains(id))
                .forEach(id -> findings.error(
                        "alignment-section",
                        route.location("/sections"),
                        id,
                        "The alignment has a section of this id, which 'sections' does not describe."));
        for (int i = 0; i < described.size(); i++) {
            String id = described.get(i);
            if (drawn.stream().noneMatch(part -> section(part).equals(id))) {
                findings.error(
                        "alignment-section",
                        route.location("/sections/" + i + "/id"),
                        id,
                        "The alignment in " + file + " has no section of this id.");
            }
        }
    }
}
