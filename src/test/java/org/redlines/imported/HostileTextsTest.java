package org.redlines.imported;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.collection.Fixture;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.publishing.Publication.Outcome;
import org.redlines.geodata.publishing.Publisher;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Names that are code to somebody: HTML, SQL, a formula, marks that turn the direction of writing. */
@QuarkusTest
class HostileTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An element that none of our documents has. */
    private static final String ELEMENT = "x-hostile";

    // An actor's name may have 60 characters.
    private static final String TEXT = "=cmd|'{{7}}</script><" + ELEMENT + " a=\"1\" b='x'>&lt; \u202e\u200f]]>";

    private static final int MAX = 60;

    @Inject
    Publisher publisher;

    @Inject
    ImportCommand importing;

    @Inject
    Fixture fixture;

    @TempDir
    Path folder;

    private final Set<String> types = new TreeSet<>();

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void textsAreTextsInEveryDocument() throws Exception {
        publishHostileDossier();
        importHostileLayer();
        Deque<String> waiting = new ArrayDeque<>(List.of(
                "/ogc?f=html",
                "/ogc/collections/own?f=html",
                "/ogc/collections/own/items?f=html",
                "/ogc/collections/statements/items?f=html",
                "/ogc/collections/actors/items?f=html",
                "/ogc/collections/positions/items?f=html",
                "/ogc/collections/own/items",
                "/ogc/collections/own/items/1?f=html",
                "/ogc/collections/statements/items/araghchi-2024?f=html",
                "/ogc/collections/own/items/1/citation?f=bibtex",
                "/ogc/collections/statements/items/araghchi-2024/citation?f=bibtex",
                "/ogc/collections/statements/items/araghchi-2024/citation?f=csl-json",
                "/ogc/collections/statements/items/araghchi-2024/citation?f=html",
                "/ogc/collections/own/citation?f=text",
                "/layers/statements.csv",
                "/layers/statements.kml",
                "/layers/own.kml",
                "/feeds/changes.atom",
                "/feeds/changes.json",
                "/catalogue.jsonld",
                "/changes",
                "/analysis?f=html",
                "/analysis/scenarios?f=html",
                "/ogc/collections/scenarios/items?f=html",
                "/ogc/collections/collisions/items?f=html",
                "/sitemap.xml",
                "/ogc"));
        Set<String> seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            Response answer = given().urlEncodingEnabled(false).get(address);
            assertTrue(answer.statusCode() < 500, address + ": " + answer.statusCode());
            for (String next : look(address, answer)) {
                if (seen.size() < MAX && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        assertTrue(
                types.containsAll(List.of(
                        "application/atom+xml",
                        "application/geo+json",
                        "application/vnd.citationstyles.csl+json",
                        "application/vnd.google-earth.kml+xml",
                        "application/x-bibtex",
                        "text/csv",
                        "text/html")),
                "seen were only " + types);
    }

    /** Looks for the element in what came; answers the links in it. */
    private List<String> look(String address, Response answer) throws Exception {
        String type = String.valueOf(answer.contentType()).split(";")[0];
        types.add(type);
        List<String> links = new ArrayList<>();
        if (type.equals("text/html")) {
            assertFalse(answer.asString().toLowerCase(Locale.ROOT).contains("<" + ELEMENT), address);
        } else if (type.endsWith("xml")) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.asByteArray()));
            assertEquals(0, document.getElementsByTagName(ELEMENT).getLength(), address);
            // What a reader takes for HTML inside XML.
            for (String html : List.of("description", "content", "summary")) {
                noMarkup(address, document.getElementsByTagName(html));
            }
        } else if (type.endsWith("json")) {
            collectLinks(JSON.readTree(answer.asByteArray()), links);
        }
        return links;
    }

    private static void noMarkup(String address, NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            boolean text = elements.item(i).getAttributes().getNamedItem("type") != null
                    && elements.item(i)
                            .getAttributes()
                            .getNamedItem("type")
                            .getNodeValue()
                            .equals("text");
            assertTrue(text || !elements.item(i).getTextContent().contains("<" + ELEMENT), address);
        }
    }

    private static void collectLinks(JsonNode node, List<String> links) {
        String address = node.path("href").asText("");
        if (address.startsWith("http://localhost:")) {
            URI link = URI.create(address);
            links.add(link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()));
        }
        node.forEach(child -> collectLinks(child, links));
    }

    @Test
    void filesHoldTheTextsAsTheyAre() throws Exception {
        publishHostileDossier();
        importHostileLayer();
        byte[] csv = given().get("/layers/own.csv").asByteArray();
        try (CSVParser rows = CSVParser.parse(
                new ByteArrayInputStream(csv),
                java.nio.charset.StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            // A formula stays what the source says: decision 55.
            assertEquals(TEXT, rows.getRecords().get(0).get(TEXT));
        }
        for (String extension : List.of("gpkg", "fgb", "kml", "geojson")) {
            Path file = folder.resolve("own." + extension);
            Files.write(file, given().get("/layers/own." + extension).asByteArray());
            JsonNode feature = byGdal(file).path("features").get(0);
            List<String> values = new ArrayList<>();
            feature.path("properties").forEach(value -> values.add(value.asText()));
            assertTrue(values.contains(TEXT), extension + ": " + feature);
            assertEquals(46.2, feature.at("/geometry/coordinates/0").doubleValue(), 1e-9, extension);
        }
    }

    private JsonNode byGdal(Path file) throws IOException, InterruptedException {
        Process reading = new ProcessBuilder("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] text = reading.getInputStream().readAllBytes();
        assertEquals(0, reading.waitFor(), file.toString());
        return JSON.readTree(text);
    }

    private void publishHostileDossier() {
        String yaml = "\"" + TEXT.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        TestDossier dossier = TestDossier.in(folder.resolve("geodata"))
                .withAnalysis()
                .replace("actors/iran.yaml", "name: Iran", "name: " + yaml)
                .replace("sources/irna-2024-09-05.yaml", "title: Red line", "title: " + yaml)
                .replace("sources/irna-2024-09-05.yaml", "publisher: IRNA", "publisher: " + yaml)
                .replace(
                        "dossiers/test/statements/araghchi-2024.yaml",
                        "title: Iran's foreign minister speaks of a red line",
                        "title: " + yaml)
                .replace("dossiers/test/statements/araghchi-2024.yaml", "role: Foreign Minister", "role: " + yaml)
                .replace("dossiers/test/scenarios/proposal.yaml", "title: A proposal", "title: " + yaml)
                .replace(
                        "dossiers/test/positions/iran-borders-2024.yaml",
                        "title: No change of borders",
                        "title: " + yaml);
        var published = publisher.publish(dossier.folder(), step -> {});
        assertEquals(Outcome.PUBLISHED, published.outcome(), () -> published
                .findings()
                .toString());
    }

    private void importHostileLayer() throws Exception {
        Path file = folder.resolve("in.geojson");
        Files.writeString(
                file,
                JSON.writeValueAsString(java.util.Map.of(
                        "type", "Feature",
                        "geometry", java.util.Map.of("type", "Point", "coordinates", List.of(46.2, 38.9)),
                        "properties", java.util.Map.of(TEXT, TEXT, "a\"); drop table own; --", 1))));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = importing.run(
                new PrintStream(said), false, file.toString(), "--as", "own", "--title", TEXT, "--attribution", TEXT);
        assertEquals(0, code, said::toString);
    }
}
