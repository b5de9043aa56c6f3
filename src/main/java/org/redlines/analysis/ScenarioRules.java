package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redlines.analysis.Arrangement.Fact;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks that scenarios do not contradict themselves. Also notes red lines that the current state breaches without a
 * recorded protest, because they are probably coded too broadly.
 */
public final class ScenarioRules implements Rule {

    @Override
    public List<String> names() {
        return List.of("scenario-fact", "scenario-contradiction", "breached-without-protest");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Analysis analysis = Analysis.of(dossier);
        for (Scenario scenario : analysis.scenarios()) {
            DossierRecord record = dossier.find(Kind.SCENARIO, scenario.id()).orElseThrow();
            checkForm(record, findings);
            checkFacts(record, scenario, analysis.vocabulary(), findings);
            if (!scenario.stateFrom().isEmpty()) {
                noteBreaches(dossier, scenario, analysis, findings);
            }
        }
    }

    private static void checkForm(DossierRecord record, Findings findings) {
        JsonNode facts = record.body().path("facts");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            JsonNode fact = facts.get(i);
            String dimension = fact.path("dimension").asText();
            if (!seen.add(dimension)) {
                findings.error(
                        "scenario-fact",
                        record.location("/facts/" + i),
                        dimension,
                        "This dimension already has an answer. Remove one.");
            }
            if (fact.has("values") == fact.has("oneOf")) {
                findings.error(
                        "scenario-fact",
                        record.location("/facts/" + i),
                        dimension,
                        "A fact has either 'values' or 'oneOf'.");
            }
        }
    }

    private static void checkFacts(DossierRecord record, Scenario scenario, Vocabulary vocabulary, Findings findings) {
        Map<String, Set<String>> certain = new HashMap<>();
        scenario.arrangement().facts().forEach((dimension, fact) -> {
            if (fact.possible().size() == 1) {
                certain.put(dimension, fact.possible().get(0));
            } else {
                checkPossible(record, dimension, fact, vocabulary, findings);
            }
        });
        vocabulary.listContradictions(certain).forEach(fault -> report(record, fault, findings));
    }

    private static void checkPossible(
            DossierRecord record, String dimension, Fact fact, Vocabulary vocabulary, Findings findings) {
        for (Set<String> answer : fact.possible()) {
            vocabulary.listContradictions(Map.of(dimension, answer)).forEach(fault -> report(record, fault, findings));
        }
    }

    private static void report(DossierRecord record, Vocabulary.Contradiction fault, Findings findings) {
        JsonNode facts = record.body().path("facts");
        int at = 0;
        while (at < facts.size() && !facts.get(at).path("dimension").asText().equals(fault.dimension())) {
            at++;
        }
        findings.error("scenario-contradiction", record.location("/facts/" + at), fault.dimension(), fault.reason());
    }

    private static void noteBreaches(Dossier dossier, Scenario state, Analysis analysis, Findings findings) {
        for (CodedPosition position : analysis.listPositions()) {
            boolean meanwhile = (position.to().isEmpty() || state.stateFrom().compareTo(position.to()) < 0)
                    && (state.stateTo().isEmpty() || position.from().compareTo(state.stateTo()) < 0);
            boolean protested = state.said().containsKey(position.actor());
            if (meanwhile && !protested && analysis.judge(position, state) == Verdict.BREACHED) {
                DossierRecord record =
                        dossier.find(Kind.POSITION, position.id()).orElseThrow();
                findings.note(
                        "breached-without-protest",
                        record.location("/conditions"),
                        state.id(),
                        "The scenario " + state.id() + " breaches this red line, and no protest of " + position.actor()
                                + " is on record there ('said'). Is the condition too wide?");
            }
        }
    }
}
