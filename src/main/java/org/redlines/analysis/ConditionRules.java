package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks that conditions have the form that their class requires, use known values, and cite statements of their
 * position.
 */
public final class ConditionRules implements Rule {

    private static final List<String> RELATIONS = List.of("only", "some", "none");
    private static final Set<String> CODED_KINDS = Set.of("claim", "red-line");
    private static final Set<String> JOINING = Set.of("all", "any", "not");

    @Override
    public List<String> names() {
        return List.of("condition-form", "condition-value", "condition-evidence", "condition-words", "no-conditions");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord position : dossier.list(Kind.POSITION)) {
            JsonNode conditions = position.body().path("conditions");
            for (int i = 0; i < conditions.size(); i++) {
                checkEvidence(position, "/conditions/" + i, findings);
                noteWords(position, "/conditions/" + i, dossier, findings);
                check(position, "/conditions/" + i + "/requires", dossier, findings);
            }
        }
        for (DossierRecord term : dossier.list(Kind.TERM)) {
            for (int i = 0; i < term.body().path("readings").size(); i++) {
                check(term, "/readings/" + i + "/condition", dossier, findings);
            }
        }
        if (!dossier.list(Kind.DIMENSION).isEmpty()) {
            checkCoded(dossier, findings);
        }
    }

    private static void checkEvidence(DossierRecord position, String pointer, Findings findings) {
        Set<String> others = new HashSet<>(DossierRecord.ids(position.body().at(pointer), "statements"));
        others.removeAll(position.ids("statements"));
        others.stream()
                .sorted()
                .forEach(statement -> findings.error(
                        "condition-evidence",
                        position.location(pointer + "/statements"),
                        statement,
                        "The condition rests on a statement that the position does not cite. Cite it there, too."));
    }

    private static void check(DossierRecord record, String pointer, Dossier dossier, Findings findings) {
        JsonNode condition = record.body().at(pointer);
        String conditionClass = condition.path("class").asText();
        String fault = findFault(condition, conditionClass, record.kind() == Kind.TERM);
        if (fault != null) {
            findings.error("condition-form", record.location(pointer), conditionClass, fault);
            return;
        }
        for (int i = 0; i < condition.path("of").size(); i++) {
            check(record, pointer + "/of/" + i, dossier, findings);
        }
        dossier.find(Kind.DIMENSION, condition.path("dimension").asText())
                .ifPresent(dimension -> checkValues(record, pointer, Dimension.of(dimension.body()), findings));
    }

    private static String findFault(JsonNode condition, String conditionClass, boolean inTerm) {
        if (JOINING.contains(conditionClass)) {
            boolean one = condition.path("of").size() == 1;
            return condition.path("of").isEmpty() || conditionClass.equals("not") && !one
                    ? "'" + conditionClass + "' needs 'of' with " + (conditionClass.equals("not") ? "one" : "some")
                            + " condition."
                    : null;
        }
        if (conditionClass.equals("inWords")) {
            return condition.has("why") ? null : "'inWords' needs 'why': why the vocabulary cannot say it.";
        }
        if (condition.has("term")) {
            return inTerm ? "A reading cannot depend on another term." : null;
        }
        long relations = RELATIONS.stream().filter(condition::has).count();
        return condition.has("dimension") && relations == 1
                ? null
                : "This needs a 'term', or a 'dimension' and one of 'only', 'some' and 'none'.";
    }

    private static void checkValues(DossierRecord record, String pointer, Dimension dimension, Findings findings) {
        JsonNode condition = record.body().at(pointer);
        String given = condition.path("class").asText();
        if (!given.equals(dimension.conditionClass())) {
            findings.error(
                    "condition-value",
                    record.location(pointer + "/class"),
                    given,
                    "The dimension " + dimension.id() + " is of the class '" + dimension.conditionClass() + "'.");
        }
        for (String relation : RELATIONS) {
            DossierRecord.ids(condition, relation).stream()
                    .filter(value -> !dimension.listIds().contains(value))
                    .forEach(value -> findings.error(
                            "condition-value",
                            record.location(pointer + "/" + relation),
                            value,
                            "The dimension " + dimension.id() + " does not have this value. Its values are: "
                                    + String.join(", ", dimension.listIds()) + "."));
        }
    }

    private static void checkCoded(Dossier dossier, Findings findings) {
        dossier.list(Kind.POSITION).stream()
                .filter(position -> CODED_KINDS.contains(position.text("kind").orElse("")))
                .filter(position -> !position.body().has("conditions"))
                .forEach(position -> findings.error(
                        "no-conditions",
                        position.location("/kind"),
                        position.text("kind").orElse(""),
                        "A claim or red line without 'conditions' is left out of the analysis. Use 'inWords', with the reason,"
                                + " for what the dimensions cannot express."));
    }

    private static void noteWords(DossierRecord position, String pointer, Dossier dossier, Findings findings) {
        JsonNode condition = position.body().at(pointer);
        StringBuilder said = new StringBuilder(position.text("summary").orElse(""));
        DossierRecord.ids(condition, "statements").stream()
                .flatMap(id -> dossier.find(Kind.STATEMENT, id).stream())
                .forEach(statement -> List.of("/summary", "/quote/text", "/quote/translation")
                        .forEach(field -> said.append(' ')
                                .append(statement.body().at(field).asText())));
        String words = condition.path("words").asText();
        if (!PositionReader.contains(words, said.toString())) {
            findings.note(
                    "condition-words",
                    position.location(pointer + "/words"),
                    words,
                    "These words are neither in the statements of the condition nor in the summary of the position. Copy"
                            + " them from there.");
        }
    }
}
