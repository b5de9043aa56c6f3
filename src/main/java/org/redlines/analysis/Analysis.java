package org.redlines.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.redlines.analysis.Judgement.Verdict;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;

/** What the positions of one dossier require of arrangements. Only positions with conditions take part. */
public final class Analysis {

    private final Vocabulary vocabulary;
    private final Evaluator evaluator;
    private final List<CodedPosition> positions;
    private final List<CodedPosition> stages;
    private final List<Scenario> scenarios;
    private final Explanation explanation;
    private final ArrangementSearch search;
    private final PositionPairs pairs;
    // The dimensions and terms of each position, by its id.
    private final Map<String, Set<String>> dimensions = new HashMap<>();
    private final Map<String, Set<String>> terms = new HashMap<>();

    private Analysis(
            Vocabulary vocabulary,
            List<CodedPosition> positions,
            List<CodedPosition> stages,
            List<Scenario> scenarios,
            Map<String, String> actors) {
        this.vocabulary = vocabulary;
        this.evaluator = new Evaluator(vocabulary.terms());
        this.positions = List.copyOf(positions);
        this.stages = List.copyOf(stages);
        this.scenarios = List.copyOf(scenarios);
        this.explanation = new Explanation(vocabulary, actors);
        this.search = new ArrangementSearch(vocabulary);
        this.pairs = new PositionPairs(vocabulary, search);
        positions.forEach(one -> {
            List<Condition> both =
                    List.of(one.condition(), one.withSecondCoding().condition());
            dimensions.put(one.id(), vocabulary.listDimensions(both));
            terms.put(one.id(), new Condition.All(both).listTerms());
        });
    }

    /** Creates the analysis of a dossier. */
    public static Analysis of(Dossier dossier) {
        return of(kind -> dossier.list(kind).stream()
                .filter(record -> record.text("id").equals(Optional.of(record.id())))
                .map(DossierRecord::body)
                .toList());
    }

    /**
     * Creates the analysis of records, from files or from a published version. Positions with unknown dimensions,
     * values or terms are left out.
     *
     * @param records all records of a kind
     */
    public static Analysis of(Function<Kind, ? extends Collection<? extends JsonNode>> records) {
        Vocabulary vocabulary =
                Vocabulary.of(list(records, Kind.DIMENSION, Dimension::of), list(records, Kind.TERM, Term::of));
        PositionReader reader = PositionReader.of(records.apply(Kind.STATEMENT));
        List<JsonNode> coded = reader.listCoded(records.apply(Kind.POSITION)).stream()
                .filter(record -> vocabulary.knows(reader.read(record).condition()))
                .toList();
        List<Scenario> scenarios = list(records, Kind.SCENARIO, Scenario::of).stream()
                .sorted(Comparator.comparing(Scenario::id))
                .toList();
        Map<String, String> actors = new TreeMap<>();
        records.apply(Kind.ACTOR)
                .forEach(one ->
                        actors.put(one.path("id").asText(), one.path("name").asText()));
        return new Analysis(
                vocabulary,
                coded.stream().map(reader::read).toList(),
                coded.stream().flatMap(one -> reader.readStages(one).stream()).toList(),
                scenarios,
                actors);
    }

    private static <T> List<T> list(
            Function<Kind, ? extends Collection<? extends JsonNode>> records, Kind kind, Function<JsonNode, T> read) {
        return records.apply(kind).stream().<T>map(read::apply).toList();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** All positions with all their conditions, at any time. */
    public List<CodedPosition> listPositions() {
        return positions;
    }

    /** The stages of all positions, each with the conditions whose words had been said by its first day. */
    public List<CodedPosition> listStages() {
        return stages;
    }

    /** The dimensions on which a position depends, in either coding and under any reading. */
    public Set<String> listDimensions(CodedPosition position) {
        return dimensions.get(position.id());
    }

    /** The disputed words on which a position depends, in either coding. */
    public Set<String> listTerms(CodedPosition position) {
        return terms.get(position.id());
    }

    /** Explains results in words. */
    public Explanation explanation() {
        return explanation;
    }

    /** The collisions and accords of pairs of positions. */
    PositionPairs pairs() {
        return pairs;
    }

    /** The scenario with this id. */
    public Optional<Scenario> findScenario(String id) {
        return scenarios.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The positions held on a day, with the conditions whose words had been said by then.
     *
     * @param day ISO 8601, {@code 2024-09-06}
     */
    public List<CodedPosition> listActive(String day) {
        return stages.stream().filter(position -> position.isActive(day)).toList();
    }

    /**
     * Judges each position held on a day under an arrangement.
     *
     * @param readings term id to reading id, for terms with a chosen reading
     */
    public List<Judgement> judge(Arrangement arrangement, String day, Map<String, String> readings) {
        Arrangement all = arrangement.withWhatFollows(vocabulary);
        return listActive(day).stream().map(one -> judge(one, all, readings)).toList();
    }

    /** Judges one position under an arrangement. */
    public Judgement judge(CodedPosition position, Arrangement arrangement, Map<String, String> readings) {
        return evaluator.judge(position, arrangement, readings);
    }

    /** Judges a position under a scenario, over all readings of its terms. */
    Verdict judge(CodedPosition position, Scenario scenario) {
        return judge(position, scenario.arrangement().withWhatFollows(vocabulary), Map.of())
                .verdict();
    }

    /** The collisions between claims and red lines of different actors on a day. */
    public List<Collision> listCollisions(String day) {
        List<CodedPosition> active = listActive(day);
        return active.stream()
                .filter(claim -> !claim.redLine())
                .flatMap(claim -> active.stream().flatMap(redLine -> findCollision(claim, redLine).stream()))
                .toList();
    }

    /**
     * The collision of two positions, in either order; empty if some arrangement satisfies both. A condition in words
     * only can always be satisfied, so it never collides.
     */
    public Optional<Collision> findCollision(CodedPosition one, CodedPosition other) {
        return pairs.findCollision(one, other);
    }

    /** The room that these positions leave. */
    public Room room(Collection<CodedPosition> positions, Map<String, String> readings) {
        return new Room(vocabulary, search, positions, readings);
    }

    /** The conflicts among these positions. */
    public Conflicts conflicts(Collection<CodedPosition> positions, Map<String, String> readings) {
        return new Conflicts(search, positions, readings);
    }

    /** The readings that narrow the room of these positions. */
    public Hinges hinges(Collection<CodedPosition> positions, Map<String, String> readings) {
        return new Hinges(this, positions, readings);
    }
}
