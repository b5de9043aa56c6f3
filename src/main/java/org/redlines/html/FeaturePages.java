package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.redlines.catalogue.LinkedFeatures;
import org.redlines.citation.Citation;
import org.redlines.citation.RecordCitations;
import org.redlines.collection.Collection;
import org.redlines.collection.Document;
import org.redlines.collection.FileFormats;
import org.redlines.collection.ItemQuery;
import org.redlines.collection.Snapshot;
import org.redlines.geo.Crs;
import org.redlines.html.CollectionView.CitationView;
import org.redlines.http.RequestKey;
import org.redlines.picture.Features;
import org.redlines.texts.Texts;

/** Renders pages of one feature and tables of features, with small maps. */
@Singleton
class FeaturePages {

    // A map with more features would be illegible, and slow to draw.
    private static final int MAX_DRAWN = 400;

    private final Features features;
    private final FileFormats files;
    private final SmallMap maps;
    private final ActorSymbols symbols;
    private final RecordCitations citations;
    private final ObjectMapper json;
    private final Template items;
    private final Template feature;

    FeaturePages(
            Features features,
            FileFormats files,
            SmallMap maps,
            ActorSymbols symbols,
            RecordCitations citations,
            ObjectMapper json,
            @Location("page/items.html") Template items,
            @Location("page/feature.html") Template feature) {
        this.features = features;
        this.files = files;
        this.maps = maps;
        this.symbols = symbols;
        this.citations = citations;
        this.json = json;
        this.items = items;
        this.feature = feature;
    }

    String list(Document document) {
        Collection collection = document.collection();
        RequestKey key = document.key();
        JsonNode found = document.json().path("features");
        ActorSymbols.Table table = symbols.get(document.snapshot());
        String title = collection.title();
        return items.data(
                        "page",
                        PageHead.of(
                                document,
                                Texts.get("partTitle", "title", title, "part", Texts.get("featuresHeading")),
                                collection.description(),
                                PageHead.crumbs(key, collection),
                                null))
                .data("symbols", table)
                .data("view", CollectionView.of(document, files))
                .data("pager", Pager.of(key, document.json()))
                .data("table", ItemTable.of(reading(document), table, collection, found, key))
                .data("legend", table.legend(reading(document), found, key))
                .data("conditions", ActiveFilters.list(key, collection))
                .data("choices", ActiveFilters.choices(key, collection))
                .data(
                        "parameters",
                        ItemQuery.pageParameters(collection).stream()
                                .filter(name -> !collection.filters().containsKey(name))
                                .toList())
                .data("noMap", noMap(key))
                .data("map", map(document, found, Texts.get("onThisPage", "title", title)))
                .data("formats", new PageLinks.OtherFormats(key, collection, files).page())
                .render();
    }

    String get(Document document) {
        Collection collection = document.collection();
        RequestKey key = document.key();
        JsonNode one = document.json();
        ActorSymbols.Table table = symbols.get(document.snapshot());
        FeaturePage view = FeaturePage.of(reading(document), table, collection, one, key);
        Geometry geometry = isInDegrees(key) ? Features.geometry(one.path("geometry")) : null;
        String description = view.lead() == null ? collection.description() : view.lead();
        JsonNode linkedData = LinkedFeatures.of(
                key,
                document.snapshot(),
                collection,
                PageLinks.feature(key, collection.id(), view.id()),
                one,
                view.title());
        Citation citation = citations.of(key, document.snapshot(), collection, one, key.path());
        return feature.data(
                        "page", PageHead.of(document, view.title(), description, crumbs(key, collection), linkedData))
                .data("citation", CitationView.of(key, key.path(), citation))
                .data("symbols", table)
                .data("view", CollectionView.of(document, files))
                .data("feature", view)
                .data("noMap", noMap(key))
                .data("map", map(document, List.of(one), Texts.get("onSmallMap", "title", view.title())))
                .data("mapHref", PageLinks.onMap(key, collection.home(), view.id(), one.path("properties"), geometry))
                .data("formats", new PageLinks.OtherFormats(key, collection, files).feature(view.id()))
                .render();
    }

    /** The map of a collection: its features if they are few, otherwise its extent. */
    String map(Document document) {
        Collection collection = document.collection();
        Snapshot snapshot = document.snapshot();
        if (snapshot.summary(collection).features() <= MAX_DRAWN) {
            return map(snapshot, collection.id(), Texts.get("onSmallMap", "title", collection.title()));
        }
        JsonNode box =
                document.json().path("extent").path("spatial").path("bbox").path(0);
        Envelope extent = new Envelope(
                box.path(0).asDouble(),
                box.path(2).asDouble(),
                box.path(1).asDouble(),
                box.path(3).asDouble());
        return box.isMissingNode()
                ? null
                : maps.draw(snapshot, List.of(), extent, Texts.get("extentOf", "title", collection.title()));
    }

    /** The map of every feature of a collection. */
    String map(Snapshot snapshot, String collection, String title) {
        List<SmallMap.Subject> subjects = new ArrayList<>();
        ActorSymbols.Table table = symbols.get(snapshot);
        features.forEach(snapshot, collection, 6, text -> subject(read(text), table, subjects));
        return maps.draw(snapshot, subjects, title);
    }

    private String map(Document document, Iterable<JsonNode> found, String title) {
        if (!isInDegrees(document.key())) {
            return null;
        }
        List<SmallMap.Subject> subjects = new ArrayList<>();
        ActorSymbols.Table table = symbols.get(document.snapshot());
        found.forEach(one -> subject(one, table, subjects));
        return maps.draw(document.snapshot(), subjects, title);
    }

    private static void subject(JsonNode feature, ActorSymbols.Table table, List<SmallMap.Subject> subjects) {
        Geometry geometry = Features.geometry(feature.path("geometry"));
        if (geometry != null) {
            String actor = feature.path("properties").path("actor").asText("");
            subjects.add(new SmallMap.Subject(geometry, table.style(actor)));
        }
    }

    /** The reason why there is no map. */
    private static String noMap(RequestKey key) {
        return Texts.get(isInDegrees(key) ? "noMapWithoutPlace" : "noMapInThisSystem");
    }

    // In another reference system, the coordinates are not longitude and latitude.
    private static boolean isInDegrees(RequestKey key) {
        return key.query().find("crs").map(uri -> uri.equals(Crs.CRS84.uri())).orElse(true);
    }

    private PropertyReader reading(Document document) {
        return new PropertyReader(
                document.key(),
                (collection, id) -> features.findName(document.snapshot(), collection, id),
                document.collection().properties());
    }

    private static List<PageHead.Link> crumbs(RequestKey key, Collection collection) {
        List<PageHead.Link> crumbs = new ArrayList<>(PageHead.crumbs(key, collection));
        crumbs.add(
                PageHead.Link.to(Texts.get("featuresHeading"), PageLinks.keeping(key, collection.path() + "/items")));
        return crumbs;
    }

    private JsonNode read(byte[] text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
