package org.redlines.change;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.redlines.collection.Fixture;
import org.redlines.geodata.TestDossier;
import org.redlines.geodata.publishing.Publisher;
import org.redlines.version.CurrentVersion;

/** Publishes the test dossier, and then once more with four known differences. */
public abstract class TwoVersions {

    @Inject
    protected Fixture fixture;

    @Inject
    Publisher publisher;

    @Inject
    CurrentVersion current;

    @TempDir
    Path folder;

    // The first version as it was published: a test that changes it makes the next one publish it anew.
    private static String first;

    private TestDossier dossier;

    @BeforeEach
    void publishFirst() {
        dossier = TestDossier.in(folder);
        if (first == null || !first.equals(fixture.contents())) {
            fixture.clear();
            publish();
            first = fixture.contents();
        }
    }

    @AfterEach
    void goBackToTheFirst() {
        fixture.forgetAfter(1);
    }

    /** A title is changed, a statement added, an assertion removed; so a source is used by one statement more. */
    protected void publishSecond() {
        dossier.replace(
                "dossiers/test/positions/iran-borders-2024.yaml",
                "title: No change of borders",
                "title: No change of any border");
        dossier.copy(
                "dossiers/test/statements/araghchi-2024.yaml",
                "dossiers/test/statements/araghchi-2025.yaml",
                "id: araghchi-2024",
                "id: araghchi-2025");
        dossier.replace("dossiers/test/statements/araghchi-2025.yaml", "date: 2024-09-05", "date: 2025-01-10");
        dossier.remove("dossiers/test/assertions/first.yaml");
        publish();
    }

    /** The title is as it was first, and the added statement is of another day. */
    protected void publishThird() {
        dossier.replace(
                "dossiers/test/positions/iran-borders-2024.yaml",
                "title: No change of any border",
                "title: No change of borders");
        dossier.replace("dossiers/test/statements/araghchi-2025.yaml", "date: 2025-01-10", "date: 2025-01-11");
        publish();
    }

    /** A version that holds what the one before does, and an imported layer of two features. */
    protected void importLayer() {
        fixture.run("select create_feature_set('mine', '{\"id\":\"mine\",\"order\":1000,\"title\":\"My layer\","
                + "\"description\":\"Mine\",\"group\":\"own\",\"licence\":\"CC-BY-4.0\",\"attribution\":\"Me\","
                + "\"details\":false,\"properties\":{\"name\":{\"type\":\"string\"}}}')");
        String set = "(select max(number) from feature_set where collection = 'mine')";
        fixture.run("do $$ declare s integer := " + set + "; begin execute format('insert into feature_%s (id,"
                + " ordinal, properties, geom, geojson) select i::text, i, ''{}'', null,"
                + " ''{}'' from generate_series(0, 1) i', s); perform seal_feature_set(s); end $$");
        fixture.run("insert into version (content_hash, last_evidence)"
                + " select content_hash || ' mine', last_evidence from version order by number desc limit 1");
        fixture.run("select link_feature_set((select max(number) from version), feature_set)"
                + " from version_feature_set where version = (select max(number) - 1 from version)");
        fixture.run("select link_feature_set((select max(number) from version), " + set + ")");
        current.refresh();
    }

    private void publish() {
        publisher.publish(folder, step -> {});
        current.refresh();
    }

    /** GET, with the address sent as it is written. */
    protected static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).when().get(address).then();
    }

    protected static ValidatableResponse ok(String address) {
        return get(address).statusCode(200);
    }
}
