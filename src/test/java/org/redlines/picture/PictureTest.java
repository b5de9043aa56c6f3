package org.redlines.picture;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redlines.collection.ApiTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures as other programs read them: the pixels by ImageIO, the shapes by an XML parser. */
@QuarkusTest
class PictureTest extends ApiTest {

    private static final String SAID = "select 'said', 0, null::daterange, p, null::geometry,"
            + " jsonb_build_object('type', 'Feature', 'id', 'said', 'geometry', null, 'properties', p)::text from"
            + " (select '{\"id\":\"said\",\"title\":\"A minister speaks of the border\",\"actor\":\"iran\","
            + "\"speaker\":\"Արարատ Միրզոյան\",\"role\":\"Foreign Minister\",\"date\":\"2024-09-05\","
            + "\"datePrecision\":\"day\",\"quote\":\"ترسیم دوباره مرزها خط قرمز است\",\"quoteLanguage\":\"fa\","
            + "\"translation\":\"Redrawing of boundaries is a red line – никогда\",\"translator\":\"Redlines\","
            + "\"sources\":[{\"id\":\"s1\",\"publisher\":\"Al-Ahed\",\"url\":\"https://alahed.example/1\"}]}'::jsonb as p) s";

    private static byte[] bytes(String address) {
        return ok(address).extract().asByteArray();
    }

    private static Document svg(String address) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(address)));
    }

    private static List<Element> texts(Document svg) {
        NodeList found = svg.getElementsByTagName("text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        return texts;
    }

    private static String words(Document svg) {
        return texts(svg).stream().map(text -> text.getTextContent().strip()).collect(Collectors.joining(" "));
    }

    private String statement() {
        int version = fixture.publish("0fixture0pictures");
        fixture.fill(version, "statements", SAID);
        fixture.publishAgain(version);
        return "feature=statements/said&asOf=" + version;
    }

    @ParameterizedTest
    @CsvSource({"'', 1200, 675", "?size=1080x1350, 1080, 1350", "?view=map&size=1200x630, 1200, 630"})
    void hasTheSizeThatWasAskedFor(String query, int width, int height) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes("/picture.png" + query)));
        assertEquals(width, picture.getWidth());
        assertEquals(height, picture.getHeight());
        Document svg = svg("/picture.svg" + query);
        assertEquals(String.valueOf(width), svg.getDocumentElement().getAttribute("width"));
        assertEquals(String.valueOf(height), svg.getDocumentElement().getAttribute("height"));
    }

    @Test
    void saysWhatItShowsOfWhichDayByWhoseDataAndWhere() throws Exception {
        String words = words(svg("/picture.svg?view=map&date=2024-09-07"));
        assertTrue(words.contains("Routes through Syunik: claims and red lines"), words);
        assertTrue(words.contains("As of 7 September 2024"), words);
        assertTrue(words.contains("Neutral names"), words);
        assertTrue(words.contains("© OpenStreetMap contributors (ODbL 1.0)"), words);
        assertTrue(words.contains("/?view=map&date=2024-09-07&asOf="), words);
        assertFalse(words(svg("/picture.svg?view=map&date=2024-09-08")).contains("7 September"));
    }

    @Test
    void ofNothingIsTheCrossing() throws Exception {
        String words = words(svg("/picture.svg"));
        assertTrue(words.contains("Two routes meet"), words);
        assertTrue(words.contains("who checks, who guards, whose law?"), words);
        assertTrue(words.contains("/?view=crossing&date=2024-09-06&asOf="), words);
    }

    @ParameterizedTest
    @CsvSource({
        "staircase, Which red lines each scenario breaches",
        "matrix, How each position fares under each scenario",
        "arrangement, An arrangement of your own",
        "issues, What each actor holds on each issue",
        "clauses, Clauses and how they are read",
        "changes, What changed"
    })
    void ofAScreenSaysItsTitleAndIsFoundThere(String screen, String title) throws Exception {
        String words = words(svg("/picture.svg?date=2024-09-07&view=" + screen));
        assertTrue(words.startsWith(title), words);
        assertFalse(words.contains("Two routes meet"), words);
        assertTrue(words.contains("/?date=2024-09-07&view=" + screen + "&asOf="), words);
    }

    @Test
    void refusesAnArrangementOfWhatThereIsNot() {
        get("/picture.svg?view=arrangement&has=law:nobody").statusCode(400);
    }

    @Test
    void ofAStatementIsItsQuoteInEveryScript() throws Exception {
        String words = words(svg("/picture.svg?" + statement()));
        assertTrue(words.contains("“Redrawing of boundaries is a red line – никогда”"), words);
        assertTrue(words.contains("ترسیم دوباره مرزها خط قرمز است"), words);
        assertTrue(words.contains("Արարատ Միրզոյան, Foreign Minister"), words);
        assertTrue(words.contains("5 September 2024"), words);
    }

    @Test
    void nothingIsCutAndNothingLiesOverAnother() throws Exception {
        for (String size : PictureSize.list()) {
            Document svg = svg("/picture.svg?" + statement() + "&size=" + size);
            double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
            double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
            List<Rectangle2D> boxes = new ArrayList<>();
            for (Element text : texts(svg)) {
                double wide = number(text, "textLength");
                double high = number(text, "font-size");
                double x = number(text, "x") - (text.getAttribute("direction").equals("rtl") ? wide : 0);
                Rectangle2D box = new Rectangle2D.Double(x, number(text, "y") - high * 0.75, wide, high * 0.75);
                assertTrue(new Rectangle2D.Double(0, 0, width, height).contains(box), text.getTextContent());
                assertTrue(boxes.stream().noneMatch(box::intersects), text.getTextContent());
                boxes.add(box);
            }
            assertTrue(boxes.size() > 6, "texts of " + size);
        }
    }

    private static double number(Element text, String attribute) {
        return Double.parseDouble(text.getAttribute(attribute));
    }

    @Test
    void equalViewsAreEqualBytesAndKept() {
        String address = "/picture.png?date=2024-10-01&actors=iran";
        byte[] first = bytes(address);
        String tag = ok(address)
                .header("Cache-Control", "public, max-age=10")
                .extract()
                .header("ETag");
        assertArrayEquals(first, bytes(address));
        assertFalse(java.util.Arrays.equals(first, bytes("/picture.png?date=2024-10-02&actors=iran")));
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        String identity = fixture.identity(
                ok("/ogc/collections/claims/items?limit=1").extract().jsonPath().getInt("version"));
        ok(address + "&asOf=" + identity).header("Cache-Control", containsString("immutable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size=800x600 | one of: 1200x675, 1080x1350, 1200x630",
                "view=globe | a screen of the page, such as crossing or map",
                "map=9/39.15 | zoom, latitude and longitude, such as 9/39.15/46.1",
                "map=99/39.15/46 | zoom, latitude and longitude, such as 9/39.15/46.1",
                "date=2024-02-31 | a day such as 2024-09-06",
                "feature=Routes | a collection and the id of a feature, such as routes/meghri-rail"
            })
    void refusesWhatItCannotRead(String query, String expected) {
        get("/picture.png?" + query)
                .statusCode(400)
                .header("Content-Type", "application/problem+json")
                .body("expected", equalTo(expected))
                .body("parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        get("/picture.svg?colour=red").statusCode(400).body("allowed.join(' ')", containsString("size"));
        get("/picture.png?feature=claims/none").statusCode(404);
        get("/picture.gif").statusCode(404);
    }

    @Test
    void theFrameOfAViewIsGivenByOEmbed() {
        String page = given().get("/ogc").then().extract().jsonPath().getString("links[0].href");
        String base = page.replaceFirst("/ogc.*", "");
        ok("/oembed?url=" + base + "/%3Fdate%3D2024-09-07%26actors%3Diran&maxwidth=600&format=json")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("width", equalTo(600))
                .body("height", equalTo(450))
                .body("title", equalTo("Routes through Syunik: claims and red lines, as of 7 September 2024"))
                .body("html", containsString(base + "/embed?date=2024-09-07&amp;actors=iran\" width=\"600\""))
                .body("thumbnail_url", containsString("/picture.png?date=2024-09-07&actors=iran&asOf="));
        ok("/oembed?url=" + base + "/").body("html", containsString("/embed?view=crossing"));
        get("/oembed?url=https://elsewhere.example/").statusCode(404);
        get("/oembed?url=" + base + "/ogc").statusCode(404);
        get("/oembed?url=" + base + "/&format=xml").statusCode(501);
        get("/oembed?url=" + base + "/&format=yaml").statusCode(400).body("parameter", equalTo("format"));
        get("/oembed?url=" + base + "/&maxwidth=wide").statusCode(400).body("parameter", equalTo("maxwidth"));
        get("/oembed").statusCode(400).body("parameter", equalTo("url"));
    }

    @Test
    void aMissingFeatureIsLeftOutOfThePreview() {
        String page = given().get("/ogc").then().extract().jsonPath().getString("links[0].href");
        String base = page.replaceFirst("/ogc.*", "");
        ok("/oembed?url=" + base + "/%3Ffeature%3Dclaims%2Fnone").body("thumbnail_url", not(containsString("none")));
    }
}
