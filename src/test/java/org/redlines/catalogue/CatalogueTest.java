package org.redlines.catalogue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;
import org.redlines.collection.Collection;
import org.redlines.collection.Collections;

@QuarkusTest
class CatalogueTest extends ApiTest {

    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Inject
    Collections collections;

    private static JsonNode linkedData(String address) throws Exception {
        Matcher found = LINKED_DATA.matcher(ok(address + "?f=html").extract().asString());
        assertTrue(found.find(), address);
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void theLandingPageIsADataCatalog() throws Exception {
        JsonNode catalog = linkedData("/ogc");
        assertEquals("https://schema.org/", catalog.path("@context").asText());
        assertEquals("DataCatalog", catalog.path("@type").asText());
        assertEquals(collections.list().size(), catalog.path("dataset").size());
    }

    @Test
    void aCollectionIsADataset() throws Exception {
        JsonNode dataset = linkedData("/ogc/collections/claims");
        assertEquals("Dataset", dataset.path("@type").asText());
        assertEquals("2020-01-01/..", dataset.path("temporalCoverage").asText());
        assertEquals(
                "35.9999999 39.9999999 41.0000001 51.0000001",
                dataset.at("/spatialCoverage/geo/box").asText());
        assertTrue(dataset.path("isAccessibleForFree").asBoolean());
        assertTrue(dataset.path("license").asText().startsWith("https://"));
        for (JsonNode file : dataset.path("distribution")) {
            ok(file.path("contentUrl").asText())
                    .header("Content-Type", file.path("encodingFormat").asText());
        }
    }

    @Test
    void whatAnActorHoldsIsItsClaim() throws Exception {
        fixture.change(
                "claims",
                "update :set set geojson = replace(geojson, '\"actor\":', '\"actorName\": \"Iran\", \"actor\":'),"
                        + " properties = properties || '{\"actorName\": \"Iran\"}'");
        fixture.publishAgain(
                ok("/ogc/collections/claims/items?limit=1").extract().jsonPath().getInt("version"));
        JsonNode claim = linkedData("/ogc/collections/claims/items/c00");
        assertEquals("Claim", claim.path("@type").asText());
        assertEquals("Iran", claim.at("/author/name").asText());
        assertEquals("Claim \"0\" — Սյունիք", claim.path("name").asText());
        JsonNode place = linkedData("/ogc/collections/places/items/meghri");
        assertEquals("Place", place.path("@type").asText());
        assertEquals(38.9031, place.at("/geo/latitude").asDouble(), 1e-9);
        fixture.publish("0fixture0fixture");
    }

    @Test
    void nothingEndsTheScriptEarly() {
        JsonNode hostile = new ObjectMapper().createObjectNode().put("name", "</script><!--<script>&\u2028");
        String text = SchemaOrg.inScript(hostile);
        assertFalse(text.contains("<") || text.contains(">") || text.contains("&") || text.contains("\u2028"), text);
    }

    @Test
    void dcatHasADatasetForEachCollection() {
        List<String> ids = collections.list().stream().map(Collection::id).toList();
        ok("/catalogue.jsonld")
                .header("Content-Type", "application/ld+json")
                .body("'@context'.dcat", equalTo("http://www.w3.org/ns/dcat#"))
                .body("'@type'", equalTo("dcat:Catalog"))
                .body("'dcat:dataset'.'dct:identifier'", equalTo(ids))
                .body("'dcat:dataset'.'dct:license'.'@id'", everyItem(startsWith("https://")))
                .body("'dcat:dataset'.'dct:spatial'.'dcat:bbox'.'@value'", hasItem(startsWith("POLYGON((")))
                .body("'dcat:dataset'.'dct:temporal'.'dcat:startDate'.'@value'", hasItem("2020-01-01"))
                .body("'dcat:dataset'.'dcat:distribution'.flatten().'dcat:accessURL'.'@id'", everyItem(notNullValue()))
                .body(
                        "'dcat:dataset'.'dcat:distribution'.flatten().'dcat:mediaType'.'@id'",
                        hasItems(
                                "https://www.iana.org/assignments/media-types/application/geo+json",
                                "https://www.iana.org/assignments/media-types/text/csv"))
                .body("'dcat:service'.'dct:conformsTo'.'@id'", hasItem(containsString("conf/core")))
                .body("'dcat:service'.'dcat:servesDataset'.size()", equalTo(ids.size()));
        ok("/ogc").body("links.type", hasItem("application/ld+json"));
    }

    @Test
    void everyDownloadOfTheCatalogueAnswers() {
        List<String> downloads = ok("/catalogue.jsonld")
                .extract()
                .jsonPath()
                .getList("'dcat:dataset'.find { it.'dct:identifier' == 'places' }.'dcat:distribution'"
                        + ".findAll { it.'dcat:downloadURL' != null }.'dcat:downloadURL'.'@id'");
        assertTrue(downloads.size() >= 7, downloads.toString());
        downloads.forEach(ApiTest::ok);
    }

    @Test
    void theSitemapNamesEveryPage() {
        String xml = ok("/sitemap.xml")
                .header("Content-Type", "application/xml")
                .extract()
                .asString();
        List<String> pages = XmlPath.from(xml).getList("urlset.url.loc");
        assertTrue(pages.stream().anyMatch(page -> page.endsWith("/ogc/collections/claims/items/c11")), xml);
        assertEquals(4 + 2 * collections.list().size() + 18, pages.size());
        for (String page : pages) {
            if (!page.endsWith("/")) {
                ok(page);
            }
        }
        ok("/robots.txt").body(containsString("\nSitemap: http")).body(containsString("/sitemap.xml\n"));
        ok("/sitemaps/1.xml");
        get("/sitemaps/2.xml").statusCode(404);
    }
}
