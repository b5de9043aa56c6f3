package org.redlines.collection;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Serves the fixture before each test and asks by HTTP. */
public abstract class ApiTest {

    @Inject
    protected Fixture fixture;

    @BeforeEach
    void serveFixture() {
        fixture.serve();
    }

    /** GET, with the address sent as it is written. */
    protected static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).when().get(address).then();
    }

    protected static ValidatableResponse ok(String address) {
        return get(address).statusCode(200);
    }
}
