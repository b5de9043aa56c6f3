package org.redlines.picture;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.redlines.analysis.answer.ScenarioResource;
import org.redlines.collection.Collection;
import org.redlines.collection.Snapshot;
import org.redlines.picture.Features.Feature;
import org.redlines.picture.MapPicture.Lit;
import org.redlines.texts.Texts;

/** Reads the data of a view's picture. */
@Singleton
class Pictures {

    private static final List<String> PAIRINGS = List.of("collisions", "accords");
    private final Features features;
    private final ScenarioResource scenarios;

    Pictures(Features features, ScenarioResource scenarios) {
        this.features = features;
        this.scenarios = scenarios;
    }

    /** The feature of a view; empty if the view has none, or if the snapshot does not contain it. */
    Optional<Feature> feature(Snapshot snapshot, PageView view) {
        return Optional.ofNullable(view.feature())
                .flatMap(named -> features.find(snapshot, named.collection(), named.id()));
    }

    /** What a view shows, in a title: of a screen its own, of the map the one of what is open. */
    String title(Snapshot snapshot, PageView view) {
        Optional<String> ofScreen = Texts.find("screenTitle." + view.screen());
        if (ofScreen.isPresent() || view.isCrossing()) {
            return ofScreen.orElseGet(() -> Crossing.KNOWN.title(features, snapshot));
        }
        return feature(snapshot, view).map(found -> title(view, found)).orElse(Texts.get("citedView"));
    }

    private static String title(PageView view, Feature feature) {
        String collection = view.feature().collection();
        String title = Collection.titleOf(feature.properties(), feature.id());
        String key = "titleOf." + (collection.equals("positions") ? feature.text("kind") : collection);
        return Texts.find(key).isEmpty()
                ? title
                : Texts.get(
                        key,
                        "title",
                        title,
                        "actor",
                        feature.text("actorName"),
                        "other",
                        feature.text("againstName"),
                        "since",
                        Texts.date(feature.text("began")),
                        "until",
                        isOver(feature, view.day()) ? Texts.date(feature.text("ended")) : "none",
                        "km",
                        feature.properties().path("lengthKm").isNumber()
                                ? Texts.number(
                                        feature.properties().get("lengthKm").decimalValue())
                                : "none");
    }

    private static boolean isOver(Feature pairing, String day) {
        return pairing.properties().hasNonNull("ended") && pairing.text("ended").compareTo(day) <= 0;
    }

    /** A description of a view in one or two sentences. */
    String description(Snapshot snapshot, PageView view) {
        return view.lead().orElseGet(() -> view.isCrossing() ? Texts.get("crossingLead") : ofFeature(snapshot, view));
    }

    private String ofFeature(Snapshot snapshot, PageView view) {
        return feature(snapshot, view)
                .map(found -> Stream.of("summary", "explanation", "statusText")
                        .map(found::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(Texts.get("pageDescription")))
                .orElse(Texts.get("pageDescription"));
    }

    /** The picture of a view. */
    Picture of(Snapshot snapshot, PageView view) {
        if (view.isCrossing()) {
            return crossing(snapshot, view.day());
        }
        if (view.isOfScenarios()) {
            return ScenarioTable.of(snapshot, view, features, scenarios);
        }
        Palette palette = Palette.of(features, snapshot);
        Optional<Feature> feature = feature(snapshot, view);
        if (feature.isEmpty()) {
            return new MapPicture(List.of(), List.of(), groups(snapshot, view, palette));
        }
        String collection = view.feature().collection();
        if (collection.equals("statements")) {
            return new QuoteCard(feature.get(), source(snapshot, feature.get()));
        }
        return PAIRINGS.contains(collection)
                ? pairing(snapshot, view, palette, feature.get())
                : one(snapshot, view, palette, feature.get());
    }

    private Picture crossing(Snapshot snapshot, String day) {
        List<JudgedScenario> judged = new ArrayList<>();
        Map<String, JsonNode> positions = features.list(snapshot, "positions", 8).stream()
                .collect(Collectors.toMap(Feature::id, Feature::properties));
        for (String id : Crossing.KNOWN.scenarios()) {
            scenarios
                    .find(snapshot, id, day)
                    .ifPresent(answer -> judged.add(new JudgedScenario(
                            answer,
                            day,
                            made(snapshot, answer),
                            positions,
                            FirstMention.after(day, snapshot, answer, scenarios))));
        }
        return new CrossingPicture(Crossing.KNOWN, judged);
    }

    // The statements that an arrangement rests on, read from their own collection, which has their actors.
    private List<JsonNode> made(Snapshot snapshot, JsonNode answer) {
        List<String> ids = JudgedScenario.elements(answer.path("facts"))
                .flatMap(fact -> JudgedScenario.elements(fact.path("statements")))
                .map(statement -> statement.path("id").asText())
                .toList();
        return features.list(snapshot, "statements", 5).stream()
                .filter(one -> ids.contains(one.id()))
                .map(Feature::properties)
                .toList();
    }

    private Picture one(Snapshot snapshot, PageView view, Palette palette, Feature feature) {
        boolean isPosition = view.feature().collection().equals("positions");
        List<Lit> lit =
                feature.geometry() == null ? List.of() : List.of(lit(view, feature.geometry(), feature, isPosition));
        Note note = isPosition ? Note.ofPosition(view, palette, feature).untitled() : Note.of(view, feature);
        List<ParallelGroup> groups = isPosition || feature.geometry() == null
                ? List.of()
                : groups(snapshot, view, palette).stream()
                        .filter(group -> group.marker().isOn(view.feature().collection() + "/" + feature.id()))
                        .toList();
        return new MapPicture(lit, List.of(note), groups);
    }

    private static Lit lit(PageView view, Geometry place, Feature feature, boolean isPosition) {
        String kind = feature.text("kind");
        return new Lit(
                place,
                isPosition ? feature.text("actor") : "",
                feature.text("title"),
                kind.equals("red-line"),
                kind.equals("claim"),
                isPosition && ParallelGroup.isPale(feature, view.day()));
    }

    private Picture pairing(Snapshot snapshot, PageView view, Palette palette, Feature pairing) {
        List<Feature> both = sides(pairing).stream()
                .flatMap(id -> features.find(snapshot, "positions", id).stream())
                .toList();
        List<Lit> lit = both.stream()
                .filter(one -> pairing.geometry() != null)
                .map(one -> lit(view, pairing.geometry(), one, true))
                .toList();
        return new MapPicture(
                lit,
                both.stream().map(one -> Note.ofPosition(view, palette, one)).toList(),
                List.of());
    }

    private static List<String> sides(Feature pairing) {
        return pairing.properties().has("redLine")
                ? List.of(pairing.text("claim"), pairing.text("redLine"))
                : List.of(pairing.text("implying"), pairing.text("implied"));
    }

    private List<ParallelGroup> groups(Snapshot snapshot, PageView view, Palette palette) {
        List<Feature> held = features.list(snapshot, "positions", 8).stream()
                .filter(view::showsPosition)
                .toList();
        return ParallelGroup.of(held, view.day(), palette, new Things(features, snapshot));
    }

    /** The first source of a statement, with all its properties; empty if it has none. */
    private Optional<Feature> source(Snapshot snapshot, Feature statement) {
        return JudgedScenario.elements(statement.properties().path("sources"))
                .findFirst()
                .flatMap(first ->
                        features.find(snapshot, "sources", first.path("id").asText()));
    }
}
