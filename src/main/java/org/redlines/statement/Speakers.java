package org.redlines.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * A person speaks in an office, which the statement names; a body needs none. Whether a voice may bind its actor is told
 * by the person's office or by the statement. Two speakers are two statements, unless they gave one text.
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
        return List.of("speaker-without-office", "speaker-name", "authorised-unknown", "two-speakers");
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
                                    + ", has neither this name nor this alias. Correct 'speaker'"
                                    + " or 'person', or add the alias there."));
            if (person.isEmpty() && !statement.body().has("authorised")) {
                findings.error(
                        "authorised-unknown",
                        statement.location("/speaker"),
                        speaker,
                        "No person's office tells whether this voice may bind its actor; add 'authorised'.");
            }
            checkOneSpeaker(statement, speaker, findings);
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
}
