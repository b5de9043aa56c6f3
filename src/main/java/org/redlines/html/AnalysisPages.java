package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redlines.collection.Document;
import org.redlines.html.DisplayValue.PropertyRow;
import org.redlines.http.RequestKey;
import org.redlines.picture.Features;
import org.redlines.texts.Texts;

/** Renders results of the analysis: the result, the reasons, and what the result does not say. */
@Singleton
class AnalysisPages {

    private static final String FARES = "analysis.fares.";

    private static final Set<String> AROUND =
            Set.of("id", "title", "summary", "explanation", "afterEvidence", "doesNotSay", "links", "judgements");

    private final Features features;
    private final ActorSymbols symbols;
    private final Template template;

    AnalysisPages(Features features, ActorSymbols symbols, @Location("page/analysis.html") Template template) {
        this.features = features;
        this.symbols = symbols;
        this.template = template;
    }

    /**
     * A judgement on a position.
     *
     * @param why the sentences of the trace; each comes before its reasons
     */
    record JudgedPosition(String actor, DisplayValue position, String verdict, String explanation, List<Line> why) {}

    /** A sentence of the trace and its depth in the tree. */
    record Line(int depth, String text) {}

    String get(Document document) {
        JsonNode json = document.json();
        Features.NameFinder names = (collection, id) -> features.findName(document.snapshot(), collection, id);
        PropertyReader reader = new PropertyReader(document.key(), names, Map.of());
        List<PropertyRow> facts = new ArrayList<>();
        List<PropertyRow> wide = new ArrayList<>();
        reader.facts(json, AROUND).forEach(row -> (row.value().isWide() ? wide : facts).add(row));
        String title = json.path("title").asText();
        return template.data("page", PageHead.of(document, title, lead(json), crumbs(document.key()), null))
                .data("symbols", symbols.get(document.snapshot()))
                .data("lead", lead(json))
                .data("doesNotSay", json.path("doesNotSay").asText())
                .data("facts", facts)
                .data("wide", wide)
                .data("judgements", judgements(document, json.path("judgements")))
                .data("related", related(json.path("links")))
                .render();
    }

    private static String lead(JsonNode json) {
        String lead = json.path("explanation").asText(json.path("summary").asText());
        return json.has("afterEvidence")
                ? Texts.get(
                        "twoSentences",
                        "one",
                        lead,
                        "other",
                        json.get("afterEvidence").asText())
                : lead;
    }

    private static List<PageHead.Link> crumbs(RequestKey key) {
        return key.path().equals("/analysis")
                ? List.of()
                : List.of(PageHead.Link.to(Texts.get("analysis.title"), PageLinks.keeping(key, "/analysis")));
    }

    private static List<PageHead.Link> related(JsonNode links) {
        List<PageHead.Link> pages = new ArrayList<>();
        for (JsonNode link : links) {
            boolean leadsOn =
                    Set.of("related", "item").contains(link.path("rel").asText());
            if (leadsOn && link.path("type").asText().equals("text/html")) {
                pages.add(PageHead.Link.to(
                        link.path("title").asText(), link.path("href").asText()));
            }
        }
        return pages;
    }

    private List<JudgedPosition> judgements(Document document, JsonNode judgements) {
        List<JudgedPosition> judged = new ArrayList<>();
        for (JsonNode one : judgements) {
            List<Line> why = new ArrayList<>();
            lines(one.path("trace"), 0, why);
            String id = one.path("position").asText();
            judged.add(new JudgedPosition(
                    features.name(
                            document.snapshot(), "actors", one.path("actor").asText()),
                    DisplayValue.link(one.path("title").asText(id), PageLinks.feature(document.key(), "positions", id)),
                    Texts.get(FARES + one.path("verdict").asText()),
                    one.path("explanation").asText(),
                    why));
        }
        return judged;
    }

    private static void lines(JsonNode trace, int depth, List<Line> lines) {
        if (trace instanceof ObjectNode) {
            lines.add(new Line(depth, trace.path("text").asText()));
            trace.path("because").forEach(part -> lines(part, depth + 1, lines));
        }
    }
}
