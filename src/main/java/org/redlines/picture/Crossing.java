package org.redlines.picture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.redlines.collection.Snapshot;
import org.redlines.texts.Texts;

/**
 * The definition of the crossing. The page reads the same file (frontend/src/model/crossing.json).
 *
 * @param route the route from Azerbaijan to Nakhchivan
 * @param onward the routes that continue it at its two ends, the one to Nakhchivan first
 * @param across the route from Iran to Armenia that crosses it
 * @param round the route around Armenia, for arrangements that lead through Iran
 * @param stretch the things on the stretch; positions that govern one of them count
 * @param scenarios the arrangements shown
 * @param parties the actors whose positions are judged
 * @param frame the extent of the maps, in degrees
 */
record Crossing(
        String route,
        List<String> onward,
        String across,
        String round,
        List<Anchor> stretch,
        List<String> scenarios,
        List<String> parties,
        Frame frame) {

    static final Crossing KNOWN = read();

    record Anchor(String kind, String id) {}

    record Frame(double west, double south, double east, double north) {

        Envelope box() {
            return new Envelope(west, east, south, north);
        }
    }

    private static Crossing read() {
        try (InputStream in = Crossing.class.getResourceAsStream("crossing.json")) {
            return new ObjectMapper().readValue(in, Crossing.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The conflict in one sentence, with the length of the stretch if it is known. */
    String title(Features features, Snapshot snapshot) {
        Optional<BigDecimal> km = features.list(snapshot, "routes", 5).stream()
                .filter(one -> one.id().equals(route))
                .filter(one -> one.properties().path("lengthKm").isNumber())
                .map(one -> one.properties().get("lengthKm").decimalValue().setScale(0, RoundingMode.HALF_UP))
                .findFirst();
        return km.map(length -> Texts.get("crossingTitle", "km", Texts.number(length)))
                .orElseGet(() -> Texts.get("crossingTitleShort"));
    }
}
