package org.redlines.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** Nobody speaks for an actor before or after holding an office of that actor. */
public final class Offices implements Rule {

    @Override
    public List<String> names() {
        return List.of("office-not-held", "office-of-another-actor");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord statement : dossier.list(Kind.STATEMENT)) {
            Optional<DossierRecord> person = statement.text("person").flatMap(id -> dossier.find(Kind.PERSON, id));
            Optional<DateText> date = statement.text("date").flatMap(DateText::parse);
            if (person.isPresent() && date.isPresent()) {
                check(statement, person.get(), lastDay(statement, date.get()), findings);
            }
        }
    }

    /** A statement that lasted, or lies between two days, may fall anywhere between them. */
    private static DateText lastDay(DossierRecord statement, DateText date) {
        Optional<DateText> end = statement.text("dateEnd").flatMap(DateText::parse);
        return end.map(last -> new DateText(date.first(), last.after())).orElse(date);
    }

    private static void check(DossierRecord statement, DossierRecord person, DateText date, Findings findings) {
        List<JsonNode> offices = new ArrayList<>();
        person.body().path("offices").forEach(offices::add);
        List<JsonNode> ofActor = offices.stream()
                .filter(office ->
                        statement.ids("actors").contains(office.path("actor").asText()))
                .toList();
        String name = person.text("name").orElse(person.id());
        if (ofActor.isEmpty()) {
            findings.error(
                    "office-of-another-actor",
                    statement.location("/person"),
                    person.id(),
                    name + " has no office of any of this statement's actors in " + person.file() + ".");
        } else if (ofActor.stream().noneMatch(office -> isHeld(office, date))) {
            findings.error(
                    "office-not-held",
                    statement.location("/date"),
                    statement.text("date").orElse(""),
                    name + " held no office of this actor then. In " + person.file() + ": " + describe(ofActor) + ".");
        }
    }

    /** An end that is not known does not exclude the date. */
    private static boolean isHeld(JsonNode office, DateText date) {
        Optional<LocalDate> from =
                DossierRecord.text(office, "from").flatMap(DateText::parse).map(DateText::first);
        Optional<LocalDate> after =
                DossierRecord.text(office, "to").flatMap(DateText::parse).map(DateText::after);
        boolean begun = from.isEmpty() || from.get().isBefore(date.after());
        boolean ended = after.isPresent() && !after.get().isAfter(date.first());
        return begun && !ended;
    }

    private static String describe(List<JsonNode> offices) {
        return String.join(
                "; ",
                offices.stream()
                        .map(office -> office.path("title").asText() + " from "
                                + office.path("from").asText("an unknown day") + " to "
                                + office.path("to").asText("the last evidence"))
                        .toList());
    }
}
