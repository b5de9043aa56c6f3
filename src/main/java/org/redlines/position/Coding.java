package org.redlines.position;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks how positions are coded.
 *
 * <p>A claim or red line needs a type and a strength. It must cite a statement of its actor of the same kind, or name
 * the words that make it one. An offer or support must cite words, not only acts. "Nothing found" needs a recorded
 * search and must not cite statements.
 */
public final class Coding implements Rule {

    private static final Set<String> CODED = Set.of("claim", "red-line");
    private static final Set<String> ACTS = Set.of("event", "agreement");

    @Override
    public List<String> names() {
        return List.of(
                "uncoded-position",
                "nothing-found-with-statements",
                "nothing-found-not-searched",
                "geometry-without-anchor",
                "kind-not-in-evidence",
                "words-of-another",
                "acts-without-words");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            String kind = position.text("kind").orElse("");
            for (String field : List.of("type", "strength")) {
                if (CODED.contains(kind) && position.text(field).isEmpty()) {
                    findings.error(
                            "uncoded-position",
                            position.location("/kind"),
                            kind,
                            "A " + kind.replace('-', ' ') + " needs the field '" + field + "'.");
                }
            }
            if (kind.equals("nothing-found") && !position.ids("statements").isEmpty()) {
                findings.error(
                        "nothing-found-with-statements",
                        position.location("/statements"),
                        "",
                        "A position of kind nothing-found cannot cite statements. Remove them, or choose another kind.");
            }
            if (kind.equals("nothing-found") && position.body().path("searches").isEmpty()) {
                findings.error(
                        "nothing-found-not-searched",
                        position.location("/kind"),
                        kind,
                        "Record the search in 'searches': when, for what, and with which words.");
            }
            if (CODED.contains(kind)) {
                checkEvidence(position, kind, dossier, findings);
            }
            if (Set.of("offer", "support").contains(kind)) {
                checkWords(position, kind, dossier, findings);
            }
            checkGeometry(position, findings);
        }
    }

    /**
     * The kind of a position is the kind of what its actor said, not of what we read into it. The same holds for every
     * actor.
     */
    private static void checkEvidence(DossierRecord position, String kind, Dossier dossier, Findings findings) {
        JsonNode words = position.body().path("words");
        if (words.isObject()
                && !position.ids("statements").contains(words.path("statement").asText())) {
            findings.error(
                    "words-of-another",
                    position.location("/words/statement"),
                    words.path("statement").asText(),
                    "The words must come from a statement that the position cites. Add it to 'statements'.");
        }
        boolean said = position.ids("statements").stream()
                .flatMap(id -> dossier.find(Kind.STATEMENT, id).stream())
                .filter(statement ->
                        statement.ids("actors").contains(position.text("actor").orElse("")))
                .anyMatch(statement -> statement.text("kind").equals(Optional.of(kind)));
        if (!said && !words.isObject() && !position.ids("statements").isEmpty()) {
            String name = kind.replace('-', ' ');
            findings.error(
                    "kind-not-in-evidence",
                    position.location("/kind"),
                    kind,
                    "None of its actor's statements is a " + name
                            + ". Name the words that make it one ('words'), cite a " + name
                            + ", or code it as what was said.");
        }
    }

    /** Acts and signed texts alone make a view. An offer or support needs a statement in the actor's own words. */
    private static void checkWords(DossierRecord position, String kind, Dossier dossier, Findings findings) {
        boolean onlyActs = position.ids("statements").stream()
                .flatMap(id -> dossier.find(Kind.STATEMENT, id).stream())
                .filter(statement ->
                        statement.ids("actors").contains(position.text("actor").orElse("")))
                .allMatch(statement -> ACTS.contains(statement.text("kind").orElse("")));
        if (onlyActs) {
            findings.error(
                    "acts-without-words",
                    position.location("/kind"),
                    kind,
                    "It cites only events and signed texts. Cite a statement in the actor's own words, or code it as a"
                            + " view.");
        }
    }

    private static void checkGeometry(DossierRecord position, Findings findings) {
        String basis = position.body().path("geometry").path("basis").asText();
        boolean located = Set.of("stated", "derived", "analyst").contains(basis);
        if (located && position.body().path("geometry").path("anchors").isEmpty()) {
            findings.error(
                    "geometry-without-anchor",
                    position.location("/geometry/basis"),
                    basis,
                    "The geometry's basis is " + basis
                            + ", but it has no anchors. Add 'anchors', or set the basis to none.");
        }
    }
}
