package org.redlines.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The answers to the test dossier are those that the program gave before it was rebuilt (commit 0513f22), but for the
 * differences that {@code differences.json} lists and CHANGELOG.md explains.
 *
 * <p>{@code before.json} keeps each value of each feature as GeoJSON, CSV and KML; of a long one the first digits of its
 * hash. The other formats are compared with the GeoJSON by {@code scripts/test/read_back.py}.
 */
@QuarkusTest
class AnswersOfBeforeTest extends TwoVersions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/test/resources/answers");
    private static final int LONG = 80;

    /** What a difference is like, as {@code format collection/feature member}, and the words that explain it. */
    private record Explanation(String where, String changelog) {}

    @Test
    void everyValueIsAsBeforeOrItsDifferenceIsExplained() throws Exception {
        List<Explanation> explanations = explanations();
        TreeSet<String> used = new TreeSet<>();
        List<String> unexplained = new ArrayList<>();
        for (Map.Entry<String, String> difference : differences().entrySet()) {
            List<Explanation> fitting = explanations.stream()
                    .filter(one -> difference.getKey().matches(one.where()))
                    .toList();
            fitting.forEach(one -> used.add(one.where()));
            if (fitting.isEmpty()) {
                unexplained.add(difference.getKey() + ": " + difference.getValue());
            }
        }
        assertEquals("", String.join("\n", unexplained));
        String changelog = Files.readString(Path.of("CHANGELOG.md")).replaceAll("\\s+", " ");
        explanations.forEach(
                one -> assertTrue(changelog.contains(one.changelog()), one.where() + ": " + one.changelog()));
        assertEquals(
                explanations.stream().map(Explanation::where).collect(Collectors.toCollection(TreeSet::new)), used);
    }

    @Test
    void everyAddressIsStillThere() throws IOException {
        JsonNode now =
                JSON.readTree(ok("/ogc/api?f=json").extract().asByteArray()).path("paths");
        List<String> lost = new ArrayList<>();
        before().path("addresses").forEach(address -> {
            if (!now.has(address.asText())) {
                lost.add(address.asText());
            }
        });
        assertEquals(List.of(), lost);
    }

    private static List<Explanation> explanations() throws IOException {
        List<Explanation> all = new ArrayList<>();
        JSON.readTree(FOLDER.resolve("differences.json").toFile())
                .forEach(one -> all.add(new Explanation(
                        one.path("where").asText(), one.path("changelog").asText())));
        return all;
    }

    private static JsonNode before() throws IOException {
        return JSON.readTree(FOLDER.resolve("before.json").toFile());
    }

    private static Map<String, String> differences() throws Exception {
        Map<String, String> differences = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : before().path("collections").properties()) {
            String collection = one.getKey();
            compare("json " + collection, one.getValue().path("json"), json(collection), differences);
            compare("csv " + collection, one.getValue().path("csv"), csv(collection), differences);
            compare("kml " + collection, one.getValue().path("kml"), kml(collection), differences);
        }
        return differences;
    }

    private static void compare(
            String place, JsonNode before, Map<String, Map<String, String>> now, Map<String, String> differences) {
        TreeSet<String> ids = new TreeSet<>(now.keySet());
        before.fieldNames().forEachRemaining(ids::add);
        for (String id : ids) {
            Map<String, String> members = now.getOrDefault(id, Map.of());
            TreeSet<String> names = new TreeSet<>(members.keySet());
            before.path(id).fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String was = before.path(id).path(name).asText("absent");
                String is = members.getOrDefault(name, "absent");
                if (!was.equals(is)) {
                    differences.put(place + "/" + id + " " + name, was + " became " + is);
                }
            }
        }
    }

    private static Map<String, Map<String, String>> json(String collection) throws IOException {
        Map<String, Map<String, String>> features = new TreeMap<>();
        JsonNode answer = JSON.readTree(
                ok("/ogc/collections/" + collection + "/items").extract().asByteArray());
        for (JsonNode feature : answer.path("features")) {
            Map<String, String> members = new TreeMap<>();
            members.put("geometry", reduced(feature.path("geometry").toString()));
            feature.path("properties")
                    .properties()
                    .forEach(one -> members.put(
                            "properties." + one.getKey(), reduced(one.getValue().toString())));
            features.put(feature.path("id").asText(), members);
        }
        return features;
    }

    private static Map<String, Map<String, String>> csv(String collection) throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        String text = ok("/layers/" + collection + ".csv").extract().asString().replace("\ufeff", "");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (CSVRecord row : format.parse(new StringReader(text))) {
            Map<String, String> members = new TreeMap<>();
            row.toMap().forEach((name, value) -> members.put(name, reduced(value)));
            rows.put(row.get("id"), members);
        }
        return rows;
    }

    private static Map<String, Map<String, String>> kml(String collection) throws Exception {
        Map<String, Map<String, String>> placemarks = new TreeMap<>();
        byte[] bytes = ok("/layers/" + collection + ".kml").extract().asByteArray();
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getElementsByTagName("Placemark");
        for (int i = 0; i < found.getLength(); i++) {
            Element placemark = (Element) found.item(i);
            Map<String, String> members = new TreeMap<>();
            elements(placemark, "SimpleData")
                    .forEach(one -> members.put(one.getAttribute("name"), reduced(one.getTextContent())));
            members.put("<name>", reduced(text(placemark, "name")));
            members.put("<description>", reduced(text(placemark, "description")));
            members.put("<coordinates>", reduced(text(placemark, "coordinates")));
            placemarks.put(members.get("id"), members);
        }
        return placemarks;
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).map(one -> one.getTextContent().strip()).collect(Collectors.joining(" "));
    }

    private static String reduced(String text) {
        return text.length() <= LONG ? text : "sha256 " + hash(text).substring(0, 16);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
