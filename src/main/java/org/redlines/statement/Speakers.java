package org.redlines.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.redlines.finding.Findings;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks speakers. A person speaks in an office, which the statement names and the person held on that day; a body
 * needs no office. The person's office, or else the statement, tells whether the speaker may bind the actor. Two
 * speakers need two statements, unless they gave one text together.
 */
public final class Speakers implements Rule {

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*( (\\p{Lu}[\\p{L}.'’-]*|al|de|van|von|der)){1,3}");
    private static final Pattern BODY = Pattern.compile(
            "(?i).*\\b(agency|army|assembly|authorities|authority|bank|bureau|cabinet|central|command|commission|committee"
                    + "|company|congress|council|court|department|embassy|fleet|force|forces|foundation|front|government"
                    + "|governments|group|guard|guards|house|institute|league|majles|majlis|media|ministries|ministry"
                    + "|mission|movement|nations|news|office|parliament|party|police|presidency|press|railway|railways"
                    + "|senate|service|services|staff|state|television|times|treasury|union|university)\\b.*");

    private static final Set<String> TOGETHER = Set.of("agreement", "event");

    @Override
    public List<String> names() {
        return List.of(
                "speaker-without-office",
                "speaker-name",
                "authorised-unknown",
                "two-speakers",
                "office-not-held",
                "office-of-another-actor");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        for (DossierRecord statement : dossier.list(Kind.STATEMENT)) {
            String speaker = statement.text("speaker").orElse("");
            Optional<DossierRecord> person = statement.text("person").flatMap(id -> dossier.find(Kind.PERSON, id));
            boolean isPerson = statement.body().has("person") || isPersonalName(speaker);
            if (isPerson && statement.text("role").isEmpty()) {
                findings.error(
                        "speaker-without-office",
                        statement.location("/speaker"),
                        speaker,
                        "The speaker is a person; add 'role' with the office held at that time.");
            }
            person.filter(record -> !isNamed(record, speaker))
                    .ifPresent(record -> findings.error(
                            "speaker-name",
                            statement.location("/speaker"),
                            speaker,
                            "The record of this person, " + record.id()
                                    + ", does not have this name or alias. Correct 'speaker' or"
                                    + " 'person', or add the alias to that record."));
            if (person.isEmpty() && !statement.body().has("authorised")) {
                findings.error(
                        "authorised-unknown",
                        statement.location("/speaker"),
                        speaker,
                        "No person's office says whether this speaker may bind the actor; add 'authorised'.");
            }
            checkOneSpeaker(statement, speaker, findings);
            Optional<DateText> date = statement.text("date").flatMap(DateText::parse);
            if (person.isPresent() && date.isPresent()) {
                checkOffice(statement, person.get(), possibleDays(statement, date.get()), findings);
            }
        }
    }

    private static void checkOneSpeaker(DossierRecord statement, String speaker, Findings findings) {
        boolean together = TOGETHER.contains(statement.text("kind").orElse(""))
                || statement.body().path("joint").asBoolean();
        if (speaker.contains(";") && !together) {
            findings.error(
                    "two-speakers",
                    statement.location("/speaker"),
                    speaker,
                    "These are several speakers: give each a statement of its own, or add 'joint: true' when they gave one"
                            + " text.");
        }
    }

    static boolean isPersonalName(String speaker) {
        return NAME.matcher(speaker).matches() && !BODY.matcher(speaker).matches();
    }

    private static boolean isNamed(DossierRecord person, String speaker) {
        return person.text("name").filter(speaker::contains).isPresent()
                || person.ids("aliases").stream().anyMatch(speaker::contains);
    }

    /** All days on which the statement may have been made. */
    private static DateText possibleDays(DossierRecord statement, DateText date) {
        Optional<DateText> end = statement.text("dateEnd").flatMap(DateText::parse);
        return end.map(last -> new DateText(date.first(), last.after())).orElse(date);
    }

    private static void checkOffice(DossierRecord statement, DossierRecord person, DateText date, Findings findings) {
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

    /** An unknown end does not exclude the date. */
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
