package org.redlines.collection;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemTest extends ApiTest {

    @Test
    void isAFeatureWithLinks() {
        ok("/ogc/collections/claims/items/c03")
                .header("Content-Type", "application/geo+json")
                .body("type", equalTo("Feature"))
                .body("id", equalTo("c03"))
                .body("properties.actor", equalTo("iran"))
                .body("geometry.type", equalTo("Point"))
                .body("links.rel", hasItems("self", "collection", "license"))
                .body("links.type", everyItem(notNullValue()))
                .body("links.find { it.rel == 'self' }.href", endsWith("/items/c03"));
    }

    @Test
    void mayHaveNoGeometry() {
        ok("/ogc/collections/claims/items/c10").body("geometry", equalTo(null));
    }
}
