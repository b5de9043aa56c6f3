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

/** What the positions of one dossier say about arrangements. Only positions with conditions take part. */
public final class Analysis {

    private final Vocabulary vocabulary;
    private final Evaluator evaluator;
    private final List<CodedPosition> positions;
    private final List<CodedPosition> stages;
    private final List<Scenario> scenarios;
    private final Explanation explanation;
    private final ArrangementSearch search;
    private final PositionPairs pairs;
    // By position: what it speaks of.
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
            List<Condition> both = List.of(one.condition(), one.second().condition());
            dimensions.put(one.id(), vocabulary.listDimensions(both));
            terms.put(one.id(), new Condition.All(both).listTerms());
        });
    }

    /** The analysis of a dossier. */
    public static Analysis of(Dossier dossier) {
        return of(kind -> dossier.list(kind).stream()
                .filter(record -> record.text("id").equals(Optional.of(record.id())))
                .map(DossierRecord::body)
                .toList());
    }

    /**
     * The analysis of records, as read from files or as published; positions whose conditions name what there is not are
     * left out.
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

    /** All positions with all their conditions, whenever they held. */
    public List<CodedPosition> listPositions() {
        return positions;
    }

    /** The positions in stages, each with the conditions whose words had been said by then; those of one follow each other. */
    public List<CodedPosition> listStages() {
        return stages;
    }

    /** The dimensions of which a position speaks, by either coding and any reading of its words. */
    public Set<String> listDimensions(CodedPosition position) {
        return dimensions.get(position.id());
    }

    /** The disputed words on which a position rests, by either coding. */
    public Set<String> listTerms(CodedPosition position) {
        return terms.get(position.id());
    }

    /** Says in words what comes out. */
    public Explanation explanation() {
        return explanation;
    }

    /** What the positions have against each other and in common. */
    PositionPairs pairs() {
        return pairs;
    }

    /** The scenario of that id. */
    public Optional<Scenario> findScenario(String id) {
        return scenarios.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The positions that held on a day, with the conditions whose words had been said.
     *
     * @param day ISO 8601, {@code 2024-09-06}
     */
    public List<CodedPosition> listActive(String day) {
        return stages.stream().filter(position -> position.isActive(day)).toList();
    }

    /**
     * How each position that held on a day fares under an arrangement.
     *
     * @param readings term id to reading id, for terms whose reading is chosen
     */
    public List<Judgement> judge(Arrangement arrangement, String day, Map<String, String> readings) {
        return listActive(day).stream()
                .map(position -> judge(position, arrangement, readings))
                .toList();
    }

    /** How one position fares under an arrangement. */
    public Judgement judge(CodedPosition position, Arrangement arrangement, Map<String, String> readings) {
        return evaluator.judge(position, arrangement, readings);
    }

    /** How a position fares under a scenario, by all readings of its terms. */
    Verdict judge(CodedPosition position, Scenario scenario) {
        return evaluator.judge(position, scenario.arrangement(), Map.of()).verdict();
    }

    /** The claims and red lines of different actors that collide on a day. */
    public List<Collision> listCollisions(String day) {
        List<CodedPosition> active = listActive(day);
        return active.stream()
                .filter(claim -> !claim.redLine())
                .flatMap(claim -> active.stream().flatMap(redLine -> findCollision(claim, redLine).stream()))
                .toList();
    }

    /**
     * The collision of two positions, in either order; empty when some arrangement satisfies both. What is in words only
     * could be satisfied and so collides with nothing.
     */
    public Optional<Collision> findCollision(CodedPosition one, CodedPosition other) {
        return pairs.findCollision(one, other);
    }

    /** The room that positions leave. */
    public Room room(Collection<CodedPosition> positions, Map<String, String> readings) {
        return new Room(vocabulary, search, positions, readings);
    }

    /** What cannot hold together among positions. */
    public Conflicts conflicts(Collection<CodedPosition> positions, Map<String, String> readings) {
        return new Conflicts(search, positions, readings);
    }

    /** On which readings the room that positions leave hangs. */
    public Hinges hinges(Collection<CodedPosition> positions, Map<String, String> readings) {
        return new Hinges(this, positions, readings);
    }
}
