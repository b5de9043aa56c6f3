package org.redlines.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureBlockTest {

    private static final int FIRST = 100;

    private final FeatureBlock block = block("{\"a\":\"Սյունիք\"}", "{\"b\":\"x\\n,y\"}", "{}", "{\"d\":[1,2]}");

    @Test
    void givesEachFeatureOfARangeAsItWasAdded() throws IOException {
        assertEquals(List.of("{\"a\":\"Սյունիք\"}", "{\"b\":\"x\\n,y\"}", "{}", "{\"d\":[1,2]}"), range(0, 1000));
        assertEquals(List.of("{\"b\":\"x\\n,y\"}", "{}"), range(101, 103));
        assertEquals(List.of("{\"a\":\"Սյունիք\"}"), range(90, 101));
        assertEquals(List.of("{\"d\":[1,2]}"), range(103, 200));
    }

    @Test
    void givesTheTextsAsTheyStandInACollection() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeatureCollectionWriter collection = new FeatureCollectionWriter(out);
        new FeatureBlock.Reader().write(block, 101, 103, collection);
        collection.feature("{\"z\":0}".getBytes(StandardCharsets.UTF_8));
        collection.end("{\"n\":3}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "{\"type\":\"FeatureCollection\",\"features\":[\n{\"b\":\"x\\n,y\"},\n{},\n{\"z\":0}\n],\"n\":3}",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void isFullAtItsSizeAndSmallerThanItsTexts() {
        FeatureBlock.Builder builder = new FeatureBlock.Builder(0);
        while (!builder.isFull()) {
            builder.add("{\"name\":\"the same\"}".getBytes(StandardCharsets.UTF_8));
        }
        FeatureBlock full = builder.build();
        assertTrue(full.length() >= FeatureBlock.FULL && full.length() < FeatureBlock.FULL + 100);
        assertTrue(full.texts().length < full.length() / 10);
    }

    @Test
    void refusesATextOfSeveralLines() {
        FeatureBlock.Builder builder = new FeatureBlock.Builder(0);
        assertThrows(IllegalArgumentException.class, () -> builder.add("{\n}".getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> range(long from, long to) throws IOException {
        List<String> features = new ArrayList<>();
        new FeatureBlock.Reader()
                .write(block, from, to, feature -> features.add(new String(feature, StandardCharsets.UTF_8)));
        return features;
    }

    private static FeatureBlock block(String... features) {
        FeatureBlock.Builder builder = new FeatureBlock.Builder(FIRST);
        for (String feature : features) {
            builder.add(feature.getBytes(StandardCharsets.UTF_8));
        }
        return builder.build();
    }
}
