package org.redlines.html;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.redlines.catalogue.SchemaOrg;
import org.redlines.citation.Citation;
import org.redlines.collection.Document;
import org.redlines.collection.Document.DocumentPages;
import org.redlines.collection.FileFormats;
import org.redlines.html.CollectionView.CitationView;
import org.redlines.html.CollectionView.CollectionGroup;
import org.redlines.html.CollectionView.SchemaLine;
import org.redlines.html.PageHead.Style;
import org.redlines.http.Format;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Renders each kind of document with its template. */
@Singleton
class Pages implements DocumentPages {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final FileFormats files;
    private final FeaturePages features;
    private final AnalysisPages analysis;
    private final ActorSymbols symbols;
    private final SchemaOrg schemaOrg;
    private final ObjectMapper json;
    private final Template landing;
    private final Template conformance;
    private final Template api;
    private final Template list;
    private final Template collection;
    private final Template schema;

    Pages(
            FileFormats files,
            FeaturePages features,
            AnalysisPages analysis,
            ActorSymbols symbols,
            SchemaOrg schemaOrg,
            ObjectMapper json,
            @Location("page/landing.html") Template landing,
            @Location("page/conformance.html") Template conformance,
            @Location("page/api.html") Template api,
            @Location("page/collections.html") Template list,
            @Location("page/collection.html") Template collection,
            @Location("page/schema.html") Template schema) {
        this.files = files;
        this.features = features;
        this.analysis = analysis;
        this.symbols = symbols;
        this.schemaOrg = schemaOrg;
        this.json = json;
        this.landing = landing;
        this.conformance = conformance;
        this.api = api;
        this.list = list;
        this.collection = collection;
        this.schema = schema;
    }

    @Override
    public Representation represent(Document document) {
        byte[] page = render(document).getBytes(StandardCharsets.UTF_8);
        return Representation.small(document.snapshot().tag(), Format.HTML, out -> out.write(page))
                .with(
                        "Content-Security-Policy",
                        Style.policy(symbols.get(document.snapshot()).css()));
    }

    private String render(Document document) {
        return switch (document.kind()) {
            case LANDING -> landing(document);
            case CONFORMANCE ->
                page(conformance, document, Texts.get("conformance"), Texts.get("conformanceDescription"));
            case API -> api(document);
            case COLLECTIONS -> collections(document);
            case COLLECTION -> collection(document);
            case SCHEMA -> schema(document);
            case ITEMS -> features.list(document);
            case FEATURE -> features.get(document);
            case ANALYSIS -> analysis.get(document);
        };
    }

    private String page(Template template, Document document, String title, String description) {
        return of(template, document, title, description, List.of()).render();
    }

    private TemplateInstance of(
            Template template, Document document, String title, String description, List<PageHead.Link> crumbs) {
        return of(template, document, title, description, crumbs, null);
    }

    private TemplateInstance of(
            Template template,
            Document document,
            String title,
            String description,
            List<PageHead.Link> crumbs,
            JsonNode linkedData) {
        RequestKey key = document.key();
        return template.data("page", PageHead.of(document, title, description, crumbs, linkedData))
                .data("symbols", symbols.get(document.snapshot()))
                .data("document", json.convertValue(document.json(), MEMBERS))
                .data("key", key);
    }

    private String landing(Document document) {
        return of(
                        landing,
                        document,
                        Texts.get("dataTitle"),
                        document.json().path("description").asText(),
                        List.of(),
                        schemaOrg.catalog(document.key(), document.snapshot()))
                .data("map", features.map(document.snapshot(), "red-lines", Texts.get("redLinesOfAll")))
                .data("groups", CollectionGroup.list(document.snapshot().collections(), document))
                .data("everything", files.listForEverything())
                .render();
    }

    private String api(Document document) {
        return of(
                        api,
                        document,
                        Texts.get("theApi"),
                        document.json().path("info").path("description").asText(),
                        List.of())
                .data("collections", document.snapshot().collections())
                .data("files", files.list())
                .data("everything", files.listForEverything())
                .render();
    }

    private String collections(Document document) {
        return of(list, document, Texts.get("collections"), Texts.get("collectionsDescription"), List.of())
                .data("groups", CollectionGroup.list(document.snapshot().collections(), document))
                .render();
    }

    private String collection(Document document) {
        var described = document.collection();
        RequestKey key = document.key();
        List<PageHead.Link> crumbs = PageHead.crumbs(key, described).subList(0, 1);
        JsonNode linkedData = schemaOrg.dataset(key, document.snapshot(), described);
        return of(collection, document, described.title(), described.description(), crumbs, linkedData)
                .data(
                        "citation",
                        CitationView.of(key, described.path(), Citation.of(key, document.snapshot(), described)))
                .data("view", CollectionView.of(document, files))
                .data("map", features.map(document))
                .render();
    }

    private String schema(Document document) {
        String what = document.key().path().replaceFirst(".*/", "");
        return of(
                        schema,
                        document,
                        Texts.get(
                                "partTitle",
                                "title",
                                document.collection().title(),
                                "part",
                                Texts.find("schemaPart." + what).orElse(what)),
                        Texts.get("schemaDescription"),
                        PageHead.crumbs(document.key(), document.collection()))
                .data("what", what)
                .data("view", CollectionView.of(document, files))
                .data("properties", SchemaLine.list(document.json()))
                .render();
    }
}
