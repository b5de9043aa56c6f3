package org.redlines.geodata.checking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redlines.finding.Findings;
import org.redlines.finding.Location;
import org.redlines.geodata.BaseShape;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Rule;

/** Checks that all levels of detail of a layer have the same features. */
public final class BaseLevels implements Rule {

    @Override
    public List<String> names() {
        return List.of("base-map");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Map<String, Set<String>> idsByFile = new TreeMap<>();
        for (BaseShape shape : dossier.listShapes()) {
            boolean twice = !idsByFile
                    .computeIfAbsent(shape.file(), file -> new TreeSet<>())
                    .add(shape.id());
            if (twice) {
                findings.error("base-map", Location.of(shape.file()), shape.id(), "Two features have this id.");
            }
        }
        for (BaseShape shape : dossier.listShapes()) {
            if (dossier.findShape(shape.layer(), shape.id()).isEmpty()) {
                findings.error(
                        "base-map",
                        Location.of(shape.file()),
                        shape.id(),
                        "The layer's most exact level lacks this feature.");
            }
        }
        idsByFile.forEach((file, ids) -> checkComplete(file, ids, dossier, findings));
    }

    private static void checkComplete(String file, Set<String> ids, Dossier dossier, Findings findings) {
        String layer = file.substring(file.lastIndexOf('/') + 1).replaceFirst("(-\\d+m)?\\.geojson$", "");
        for (String id : dossier.listShapeIds(layer)) {
            if (!ids.contains(id)) {
                findings.error(
                        "base-map", Location.of(file), id, "This level lacks a feature that the most exact one has.");
            }
        }
    }
}
