package org.redlines.feed;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.redlines.change.TwoVersions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@QuarkusTest
class FeedTest extends TwoVersions {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static List<String> records(JsonPath feed) {
        return feed.<Map<String, Object>>getList("items._redlines").stream()
                .map(one -> one.get("version") + " " + one.get("collection") + "/" + one.get("feature") + " "
                        + one.get("change"))
                .toList();
    }

    @Test
    void whatIsNewAndChangedComesFirst() {
        publishSecond();
        JsonPath feed = ok("/feeds/changes.json")
                .header("Content-Type", "application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items[0].title", equalTo("Abbas Araghchi: Iran's foreign minister speaks of a red line"))
                .body("items[1].title", equalTo("Iran: No change of any border"))
                .body(
                        "items[1].content_text",
                        equalTo("Changed in data version 2: title. Iran says that it does not accept a change of its"
                                + " neighbours' borders."))
                .body("items[1].tags", equalTo(List.of("red-lines", "iran")))
                .extract()
                .jsonPath();
        List<String> records = records(feed);
        assertEquals(
                List.of(
                        "2 statements/araghchi-2025 added",
                        "2 red-lines/iran-borders-2024 changed",
                        "2 sources/irna-2024-09-05 changed"),
                records.subList(0, 3));
        assertTrue(records.subList(3, records.size()).stream().allMatch(one -> one.startsWith("1 ")));
        // A red line is a position, too, but one record.
        assertFalse(records.contains("1 positions/iran-borders-2024 added"));
        assertTrue(records.contains("1 red-lines/iran-borders-2024 added"));
        assertTrue(records.contains("1 positions/armenia-borders-none added"));
        List<String> ids = feed.getList("items.id");
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void theFirstVersionComesByDateOfEvidence() {
        List<String> records = records(ok("/feeds/changes.json").extract().jsonPath());
        assertEquals("1 red-lines/iran-borders-2024 added", records.get(0));
        assertTrue(records.indexOf("1 statements/araghchi-2024 added")
                < records.indexOf("1 statements/armenia-2024 added"));
        assertTrue(records.stream().noneMatch(one -> one.contains(" territories/")));
    }

    @Test
    void eachEntryLinksTheVersionThatMadeIt() {
        String versioned =
                ok("/feeds/changes.json?collection=red-lines").extract().path("items[0]._redlines.versioned_url");
        publishSecond();
        ok(versioned).body("properties.title", equalTo("No change of borders"));
        JsonPath feed = ok("/feeds/changes.json?collection=red-lines").extract().jsonPath();
        ok(feed.getString("items[0]._redlines.versioned_url"))
                .body("properties.title", equalTo("No change of any border"));
        assertEquals(versioned, feed.getString("items[0]._redlines.predecessor_url"));
        assertEquals(versioned, feed.getString("items[1]._redlines.versioned_url"));
        ok(feed.getString("items[0].url")).body("properties.title", equalTo("No change of any border"));
        assertEquals(
                records(ok("/feeds/changes.json?asOf=1").extract().jsonPath()).get(0),
                "1 red-lines/iran-borders-2024 added");
    }

    @Test
    void areFiltered() {
        publishSecond();
        for (String record : records(
                ok("/feeds/changes.json?collection=statements").extract().jsonPath())) {
            assertTrue(record.contains(" statements/"), record);
        }
        List<String> ofIran =
                records(ok("/feeds/changes.json?actor=iran").extract().jsonPath());
        assertTrue(ofIran.contains("2 red-lines/iran-borders-2024 changed"));
        assertTrue(ofIran.contains("1 agreements/accord added"));
        assertTrue(ofIran.contains("1 actors/iran added"));
        assertFalse(ofIran.contains("1 statements/armenia-2024 added"));
        assertTrue(records(ok("/feeds/changes.json?collection=territories")
                        .extract()
                        .jsonPath())
                .stream()
                .allMatch(one -> one.startsWith("1 territories/")));
    }

    @Test
    void anImportedLayerIsOneEntry() {
        importLayer();
        ok("/feeds/changes.json")
                .body("items[0].title", equalTo("My layer"))
                .body("items[0].content_text", equalTo("New in data version 2: a layer of 2 features."))
                .body("items[0]._redlines.feature", equalTo(null))
                .body("items.findAll { it._redlines.collection == 'mine' }", hasSize(1));
    }

    @Test
    void olderEntriesAreOnFurtherPages() {
        fixture.change(
                "statements",
                "insert into :set (id, ordinal, properties, geojson) select 'more-' || i, 100 + i,"
                        + " jsonb_build_object('id', 'more-' || i, 'date', '2020-01-01', 'actor', 'iran'), '{}'"
                        + " from generate_series(1, 250) i");
        fixture.publishAgain(1);
        List<String> seen = new ArrayList<>();
        String address = "/feeds/changes.json?collection=statements";
        int pages = 0;
        while (address != null) {
            JsonPath page =
                    ok(address).body("items.size()", lessThan(101)).extract().jsonPath();
            seen.addAll(records(page));
            address = page.getString("next_url");
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(252, seen.size());
        assertEquals(252, new HashSet<>(seen).size());
    }

    /** What the RELAX NG schema of RFC 4287 asks for, and its rules in words. */
    @Test
    void atomIsWhatItsStandardAsksFor() throws Exception {
        publishSecond();
        byte[] bytes = ok("/feeds/changes.atom")
                .header("Content-Type", "application/atom+xml")
                .extract()
                .asByteArray();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        Element feed = document.getDocumentElement();
        assertEquals(ATOM, feed.getNamespaceURI());
        assertEquals("feed", feed.getLocalName());
        assertMembers(feed, Set.of("id", "title", "updated", "author", "subtitle", "rights", "link", "entry"));
        assertEquals("Redlines", one(one(feed, "author"), "name").getTextContent());
        assertEquals(List.of("alternate", "self", "first"), relations(feed));
        List<String> ids = new ArrayList<>();
        for (Element entry : children(feed, "entry")) {
            assertMembers(entry, Set.of("id", "title", "updated", "summary", "rights", "category", "link"));
            ids.add(one(entry, "id").getTextContent());
            assertTrue(relations(entry).containsAll(List.of("alternate", "memento", "license")));
            assertEquals(
                    1, relations(entry).stream().filter("alternate"::equals).count());
        }
        String page = children(children(feed, "entry").get(0), "link").get(0).getAttribute("href");
        ok(page).header("Content-Type", startsWith("text/html"));
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(ids, ok("/feeds/changes.json").extract().jsonPath().getList("items.id"));
    }

    // Once each but links, categories and entries; dates with zone; addresses absolute.
    private static void assertMembers(Element element, Set<String> allowed) {
        for (Element child : children(element, "*")) {
            assertEquals(ATOM, child.getNamespaceURI());
            assertTrue(allowed.contains(child.getLocalName()), child.getLocalName());
            if (child.getLocalName().equals("link")) {
                assertTrue(child.getAttribute("href").matches("https?://.+"), child.getAttribute("href"));
            }
        }
        for (String name : List.of("id", "title", "updated", "rights")) {
            one(element, name);
        }
        OffsetDateTime.parse(one(element, "updated").getTextContent());
        assertTrue(one(element, "id").getTextContent().startsWith("urn:uuid:"));
        assertFalse(one(element, "title").getTextContent().isBlank());
    }

    private static Element one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element child
                    && (name.equals("*") || child.getLocalName().equals(name))) {
                found.add(child);
            }
        }
        return found;
    }

    private static List<String> relations(Element parent) {
        return children(parent, "link").stream()
                .map(link -> link.getAttribute("rel"))
                .toList();
    }

    @Test
    void aFilterWithoutEntriesIsAnEmptyFeed() throws Exception {
        ok("/feeds/changes.json?actor=armenia&collection=sources").body("items", empty());
        ok("/feeds/changes.atom?actor=armenia&collection=sources");
    }

    @Test
    void badValuesAreRefused() {
        for (String bad :
                List.of("actor=nobody", "collection=nothing", "after=x", "after=9-0", "asOf=99", "actor=", "f=json")) {
            for (String extension : List.of("atom", "json")) {
                get("/feeds/changes." + extension + "?" + bad)
                        .statusCode(400)
                        .header("Content-Type", "application/problem+json")
                        .body("parameter", equalTo(bad.split("=")[0]));
            }
        }
        get("/feeds/changes.atom?f=json").body("allowed", hasItem("actor"));
        get("/feeds/changes.rss").statusCode(404);
    }
}
