package org.redlines.geodata.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.redlines.geodata.DateText;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/**
 * A blind sheet for a second coder: for each position the actor, the issue and the statements, as YAML with empty
 * fields to fill in.
 *
 * <p>It leaves out the position's kind, type, strength, interval, title and summary, and the kinds of the statements. A
 * hash of the position's id stands for its name. The positions with the smallest hashes come first, so the same dossier
 * gives the same sheet.
 *
 * <p>"Later statements" begin with the last statement that the position cites, because an earlier one cannot end it. A
 * position is skipped if another position of the actor on the issue cites all of its statements: the statements alone
 * could not distinguish the two.
 */
public final class BlindSheet {

    /** The fields that both coders fill in, in order. */
    static final List<String> FIELDS = List.of("kind", "type", "strength", "begin", "end");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final Dossier dossier;

    public BlindSheet(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Writes a sheet as YAML.
     *
     * @param size number of positions
     * @param skipped number of positions to leave out at the beginning of the order
     */
    public String write(int size, int skipped) {
        ArrayNode items = YAML.createArrayNode();
        dossier.list(Kind.POSITION).stream()
                .filter(position -> !position.ids("statements").isEmpty())
                .sorted(Comparator.comparing(position -> hash(position.id())))
                .skip(skipped)
                .filter(this::isDistinct)
                .limit(size)
                .forEach(position -> items.add(item(position)));
        return yaml(items);
    }

    static String yaml(JsonNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a position on a sheet. It begins with a letter, so that YAML cannot read it as a number. */
    static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "p" + HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isDistinct(DossierRecord position) {
        return dossier.list(Kind.POSITION).stream()
                .filter(other -> !other.id().equals(position.id())
                        && other.text("actor").equals(position.text("actor"))
                        && other.text("issue").equals(position.text("issue")))
                .noneMatch(other -> other.ids("statements").containsAll(position.ids("statements")));
    }

    private ObjectNode item(DossierRecord position) {
        List<DossierRecord> evidence = evidence(dossier, position);
        String actor = position.text("actor").orElse("");
        String issue = position.text("issue").orElse("");
        ObjectNode item = YAML.createObjectNode();
        item.put("item", hash(position.id()));
        item.put("actor", actor);
        item.put("issue", question(dossier, issue));
        evidence.forEach(statement -> item.withArray("evidence").add(shown(dossier, statement)));
        String last = evidence.isEmpty() ? "" : date(evidence.get(evidence.size() - 1));
        item.putArray("laterOfTheSameActorOnTheIssue");
        dossier.list(Kind.STATEMENT).stream()
                .filter(statement -> statement.ids("actors").contains(actor)
                        && statement.ids("issues").contains(issue)
                        && !evidence.contains(statement)
                        && date(statement).compareTo(last) >= 0)
                .sorted(Comparator.comparing(BlindSheet::date))
                .forEach(statement ->
                        item.withArray("laterOfTheSameActorOnTheIssue").add(shown(dossier, statement)));
        FIELDS.forEach(field -> item.withObject("/code").put(field, ""));
        return item;
    }

    /** The statements of a position, oldest first. */
    static List<DossierRecord> evidence(Dossier dossier, DossierRecord position) {
        return position.ids("statements").stream()
                .flatMap(id -> dossier.find(Kind.STATEMENT, id).stream())
                .sorted(Comparator.comparing(BlindSheet::date))
                .toList();
    }

    static String question(Dossier dossier, String issue) {
        return dossier.find(Kind.ISSUE, issue)
                .flatMap(record -> record.text("question"))
                .orElse(issue);
    }

    /** The date, speaker, summary and quote of a statement, without its kind. */
    static ObjectNode shown(Dossier dossier, DossierRecord statement) {
        ObjectNode shown = YAML.createObjectNode();
        for (String field : List.of("date", "dateEnd", "speaker", "role", "summary")) {
            statement.text(field).ifPresent(text -> shown.put(field, text));
        }
        shown.put("mayBind", isAuthorised(dossier, statement) ? "yes" : "no");
        for (String words : List.of("text", "translation")) {
            Optional.ofNullable(statement.body().path("quote").path(words).textValue())
                    .ifPresent(text -> shown.put(words.equals("text") ? "quote" : words, text));
        }
        return shown;
    }

    /** Whether the speaker may bind the actor: as the statement says, otherwise by the person's office on that day. */
    private static boolean isAuthorised(Dossier dossier, DossierRecord statement) {
        JsonNode stated = statement.body().path("authorised");
        if (stated.isBoolean()) {
            return stated.booleanValue();
        }
        return statement
                .text("person")
                .flatMap(id -> dossier.find(Kind.PERSON, id))
                .map(person -> StreamSupport.stream(
                                person.body().path("offices").spliterator(), false)
                        .anyMatch(office -> office.path("authorised").asBoolean()
                                && statement
                                        .ids("actors")
                                        .contains(office.path("actor").asText())
                                && isHeld(office, date(statement))))
                .orElse(false);
    }

    private static boolean isHeld(JsonNode office, String day) {
        String from = office.path("from").asText("");
        String to = office.path("to").asText("9999");
        return day.compareTo(from) >= 0 && (day.compareTo(to) <= 0 || day.startsWith(to));
    }

    private static String date(DossierRecord statement) {
        return statement
                .text("date")
                .flatMap(DateText::parse)
                .map(date -> date.first().toString())
                .orElse("");
    }
}
