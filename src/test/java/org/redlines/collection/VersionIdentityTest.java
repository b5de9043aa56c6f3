package org.redlines.collection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number begins again with a new database; what is kept of the old one must not pass for the new. */
@QuarkusTest
class VersionIdentityTest extends ApiTest {

    private static final String CLAIMS = "/ogc/collections/claims/items";
    private static final String DECLARATION = "{\"id\":\"mine\",\"order\":1000,\"title\":\"%s\","
            + "\"description\":\"Mine\",\"group\":\"own\",\"licence\":\"CC-BY-4.0\",\"attribution\":\"Me\","
            + "\"details\":false,\"properties\":{\"name\":{\"type\":\"string\"}}}";

    @BeforeEach
    @AfterEach
    void beginAgain() {
        fixture.clear();
    }

    private String publish(String hash) {
        return fixture.identity(fixture.publish(hash));
    }

    /** In one transaction, as an import does it. */
    private String importLayer(String title, String feature) {
        fixture.run(
                """
                do $$ declare made integer; declare before integer := (select max(number) from version);
                begin
                    made := create_feature_set('mine', '%s');
                    execute format('insert into feature_%%s (id, ordinal, properties, geojson)'
                        ' values (''1'', 0, ''{}'', ''{"type":"Feature","id":"%s"}'')', made);
                    perform seal_feature_set(made);
                    insert into version (content_hash, last_evidence)
                        select content_hash, last_evidence from version where number = before;
                    perform link_feature_set(before + 1, feature_set) from version_feature_set where version = before;
                    perform link_feature_set(before + 1, made);
                end $$"""
                        .formatted(DECLARATION.formatted(title), feature));
        fixture.refresh();
        return fixture.identity(2);
    }

    @Test
    void isOfTheContentAndNotOfTheDatabase() {
        String one = publish("one");
        assertTrue(one.matches("1\\.[0-9a-f]{6}"), one);
        fixture.clear();
        assertNotEquals(one, publish("another"));
        fixture.clear();
        assertEquals(one, publish("one"));
        ok(CLAIMS).body("versionIdentity", equalTo(one)).body("version", equalTo(1));
    }

    @Test
    void holdsImportedLayersToo() {
        publish("one");
        String one = importLayer("My layer", "1");
        fixture.clear();
        publish("one");
        assertNotEquals(one, importLayer("My layer", "2"));
        fixture.clear();
        publish("one");
        assertNotEquals(one, importLayer("Called otherwise", "1"));
        fixture.clear();
        publish("one");
        assertEquals(one, importLayer("My layer", "1"));
    }

    @Test
    void staysWhenAnImportedLayerIsTakenOutOfEveryVersion() {
        publish("one");
        String identity = importLayer("My layer", "1");
        fixture.run("delete from version_feature_set where collection = 'mine'");
        fixture.run("select drop_unused_feature_sets()");
        assertEquals(identity, fixture.identity(2));
        ok(CLAIMS + "?asOf=" + identity).body("version", equalTo(2));
    }

    @Test
    void ofAnotherDatabaseIsRefusedEverywhere() {
        String gone = publish("gone");
        String gonePage = ok(CLAIMS + "?limit=3").extract().path("links.find { it.rel == 'next' }.href");
        String after = gonePage.substring(gonePage.indexOf("after=") + "after=".length());
        fixture.clear();
        String here = publish("here");
        for (String address : List.of(
                "/ogc?asOf=" + gone,
                "/ogc/collections/claims?asOf=" + gone,
                CLAIMS + "?asOf=" + gone,
                CLAIMS + "/c01?asOf=" + gone,
                CLAIMS + "/c01/citation?asOf=" + gone,
                "/layers/claims.geojson?asOf=" + gone,
                "/layers/claims.csv?asOf=" + gone,
                "/layers/redlines.zip?asOf=" + gone,
                "/citation?asOf=" + gone,
                "/catalogue.jsonld?asOf=" + gone,
                "/feeds/changes.atom?asOf=" + gone,
                "/feeds/changes.atom?asOf=" + gone + "&after=" + here + "-0",
                "/feeds/changes.atom?after=" + gone + "-0",
                CLAIMS + "?after=" + after,
                CLAIMS + "?asOf=" + gone + "&after=" + here + "-2",
                "/changes?to=" + gone,
                "/changes?from=" + gone)) {
            String parameter = address.substring(address.indexOf('?') + 1, address.indexOf('='));
            get(address)
                    .statusCode(400)
                    .header("Cache-Control", "no-store")
                    .body("parameter", equalTo(parameter))
                    .body("value", equalTo(gone))
                    .body(
                            "detail",
                            containsString(
                                    "its version 1 is " + here + ", with other content than the requested version"));
        }
    }

    @Test
    void aPageGoesOnInTheVersionThatIsAskedFor() {
        String first = publish("first");
        String second = publish("second");
        get(CLAIMS + "?asOf=" + first + "&after=" + second + "-2")
                .statusCode(400)
                .body("parameter", equalTo("after"))
                .body("value", equalTo(second + "-2"));
        ok(CLAIMS + "?asOf=" + first + "&after=" + first + "-2").body("version", equalTo(1));
        ok(CLAIMS + "?asOf=1&after=" + first + "-2").body("version", equalTo(1));
    }

    /** Who asks by a number or a day gets links that stay. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2026-03-04", "2026-03-04T10:00:00Z"})
    void isWhatEveryLinkSays(String named) {
        String identity = publish("older");
        publish("newer");
        fixture.run("update version set published_at = '2026-03-04T10:00:00Z' where number = 1");
        for (String address : List.of(
                "/ogc?",
                "/ogc?f=html&",
                "/ogc/api?",
                "/ogc/collections?",
                "/ogc/collections/claims?",
                "/ogc/collections/claims?f=html&",
                "/ogc/collections/claims/queryables?",
                CLAIMS + "?limit=3&",
                CLAIMS + "?limit=3&f=html&",
                CLAIMS + "/c01?",
                CLAIMS + "/c01?f=html&",
                CLAIMS + "/c01/citation?",
                CLAIMS + "/c01/citation?f=bibtex&",
                "/layers/claims.geojson?actor=iran&",
                "/citation?date=2024-09-06&",
                "/catalogue.jsonld?")) {
            var answer = ok(address + "asOf=" + named).extract();
            assertIdentified(
                    identity, answer.asString() + " " + answer.headers().getValue("Link"), address);
        }
    }

    private static void assertIdentified(String identity, String text, String address) {
        assertFalse(text.isEmpty());
        Matcher links = Pattern.compile("asOf=([^\"&<>;, }#\\s]*)").matcher(text);
        while (links.find()) {
            assertEquals(identity, links.group(1), address);
        }
    }
}
