package org.redlines.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redlines.analysis.Term.Reading;
import org.redlines.texts.Texts;

/** Explains why two positions collide or agree: the words, the readings, and the date of the latest evidence. */
record MeetingExplanation(Explanation explanation, Meeting meeting) {

    /** Explains the meeting with the message of this key. */
    String of(String key) {
        Vocabulary vocabulary = explanation.vocabulary();
        Set<String> about = meeting.listDimensions(vocabulary);
        return Texts.get(
                key,
                "one",
                inWords(meeting.first()),
                "other",
                inWords(meeting.second()),
                "readings",
                Explanation.eitherOr(meeting.readings(), this::inWords),
                "otherReadings",
                otherReadings(),
                "narrower",
                meeting.allowsNarrower() ? "yes" : "no",
                "lasts",
                meeting.to().isEmpty() ? "yes" : "no",
                "evidence",
                Texts.date(meeting.lastEvidence()),
                "count",
                about.size(),
                "questions",
                Explanation.sentences(
                        about.stream().map(id -> vocabulary.dimensions().get(id).question())));
    }

    // Includes the words of the conditions that cause the result.
    private String inWords(CodedPosition one) {
        String grounds = meeting.causes().stream()
                .filter(one.conditions()::contains)
                .map(cause -> Explanation.words(cause.words(), cause.quoted(), cause.said()))
                .distinct()
                .collect(Collectors.joining(Texts.get("analysis.wordsApart")));
        return Texts.get("withGround", "position", explanation.inWords(one), "grounds", grounds);
    }

    private String inWords(Map<String, String> choice) {
        List<String> readings = new ArrayList<>();
        choice.forEach((id, chosen) -> {
            Term term = explanation.vocabulary().terms().get(id);
            term.readings().stream()
                    .filter(reading -> reading.id().equals(chosen))
                    .forEach(reading -> readings.add(Texts.get(
                            "readingOf",
                            "word",
                            term.word(),
                            "text",
                            reading.text(),
                            "count",
                            reading.heldBy().size(),
                            "holders",
                            Texts.list(reading.heldBy().stream()
                                    .map(actor -> holder(actor, false, List.of(reading)))
                                    .toList()))));
        });
        return Texts.list(readings);
    }

    // The actors with readings under which the positions do not collide. With several terms, no actors are named.
    private String otherReadings() {
        Set<String> terms = new TreeSet<>();
        meeting.readings().forEach(choice -> terms.addAll(choice.keySet()));
        List<String> holders = terms.size() == 1 ? listHolders(terms.iterator().next()) : List.of();
        return Texts.get("otherReadings", "known", holders.isEmpty() ? "no" : "yes", "holders", Texts.list(holders));
    }

    private List<String> listHolders(String term) {
        List<Reading> others = explanation.vocabulary().terms().get(term).readings().stream()
                .filter(reading -> meeting.readings().stream()
                        .noneMatch(choice -> choice.get(term).equals(reading.id())))
                .toList();
        // The actors of the two positions come first.
        List<String> two = List.of(meeting.second().actor(), meeting.first().actor());
        Set<String> actors = new LinkedHashSet<>(two);
        actors.retainAll(others.stream().flatMap(one -> one.heldBy().stream()).collect(Collectors.toSet()));
        others.forEach(reading -> actors.addAll(reading.heldBy()));
        return actors.stream()
                .map(actor -> holder(actor, two.contains(actor), others))
                .toList();
    }

    private String holder(String actor, boolean own, List<Reading> of) {
        boolean inferred = of.stream().anyMatch(one -> one.inferred().contains(actor));
        return Texts.get(
                "readingHolder",
                "actor",
                explanation.inSentence(actor),
                "own",
                own ? "yes" : "no",
                "inferred",
                inferred ? "yes" : "no");
    }
}
