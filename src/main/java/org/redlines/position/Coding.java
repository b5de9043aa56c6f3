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
 * A claim or red line says what it is about and how strongly it is put, and rests on a statement of its actor of the
 * same kind, or names the words that make it one; an offer or support rests on words and not on acts alone; "nothing
 * found" rests on a search and nothing else.
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
                        "Where nothing was found there is no statement to cite; remove them or choose another kind.");
            }
            if (kind.equals("nothing-found") && position.body().path("searches").isEmpty()) {
                findings.error(
                        "nothing-found-not-searched",
                        position.location("/kind"),
                        kind,
                        "Say in 'searches' when, for what and with which words was searched.");
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

    /** One measure for every actor: the kind of a position is that of what its actor said, not of what we read into it. */
    private static void checkEvidence(DossierRecord position, String kind, Dossier dossier, Findings findings) {
        JsonNode words = position.body().path("words");
        if (words.isObject()
                && !position.ids("statements").contains(words.path("statement").asText())) {
            findings.error(
                    "words-of-another",
                    position.location("/words/statement"),
                    words.path("statement").asText(),
                    "The words must be of a statement that the position rests on; add it to 'statements'.");
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

    /** What an actor signed with others, built or sent is a view; to offer or to back takes words of its own. */
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
                    "It rests on events and signed texts alone. Cite a statement in its actor's own words, or code it as"
                            + " a view.");
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
                    "The place is said to be " + basis
                            + ", but no anchor says which. Add 'anchors', or set the basis to none.");
        }
    }
}
