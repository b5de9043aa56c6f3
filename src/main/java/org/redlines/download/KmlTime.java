package org.redlines.download;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.redlines.collection.Collection;

/**
 * The time of a feature as KML's TimeStamp or TimeSpan (OGC 07-147r2, 15.2 and 15.3). It comes from the properties
 * whose roles in the collection's schema are times (OGC API – Features, Part 5).
 *
 * @param instant name of the property with an instant; null if there is none
 * @param start name of the property with the start of an interval; null if there is none
 * @param end name of the property with the end of an interval; null if there is none
 * @param isPoint whether a start without an end is a point in time, with its precision in another property
 */
record KmlTime(String instant, String start, String end, boolean isPoint) {

    private static final String PRECISION = "datePrecision";
    private static final Map<String, Integer> LENGTHS = Map.of("month", 7, "season", 7, "year", 4);
    private static final String ABOUT = "circa";

    // The forms of kml:when. Other times are shortened to the part that matches.
    private static final Pattern WHEN = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}([-/][0-9]{2}([-/][0-9]{2})?)?)([T ].*)?");

    static KmlTime of(Collection collection) {
        String end = role(collection, "primary-interval-end");
        boolean isPoint = end != null && collection.properties().containsKey(PRECISION);
        return new KmlTime(
                role(collection, "primary-instant"), role(collection, "primary-interval-start"), end, isPoint);
    }

    private static String role(Collection collection, String role) {
        return collection.properties().entrySet().stream()
                .filter(property ->
                        property.getValue().path("x-ogc-role").asText().equals(role))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    void write(Row row, XMLStreamWriter xml) throws XMLStreamException {
        String at = when(row, instant);
        String from = when(row, start);
        String to = when(row, end);
        if (at == null && isPoint && to == null && from != null) {
            at = atPrecision(from, row.properties().path(PRECISION).asText());
        }
        if (at != null) {
            xml.writeStartElement("TimeStamp");
            KmlPlacemarks.text(xml, "when", at);
            xml.writeEndElement();
        } else if (from != null || to != null) {
            xml.writeStartElement("TimeSpan");
            KmlPlacemarks.text(xml, "begin", from);
            KmlPlacemarks.text(xml, "end", to);
            xml.writeEndElement();
        }
    }

    // A record gives the first day of its year or month, so an approximate date that ends in 01 is shortened.
    private static String atPrecision(String date, String precision) {
        return precision.equals(ABOUT)
                ? date.replaceFirst("(-01){1,2}$", "")
                : date.substring(0, Math.min(date.length(), LENGTHS.getOrDefault(precision, date.length())));
    }

    private static String when(Row row, String property) {
        JsonNode value = property == null ? null : row.properties().get(property);
        return value == null || value.isNull()
                ? null
                : find(value.asText().strip()).orElse(null);
    }

    private static Optional<String> find(String text) {
        if (WHEN.matcher(text).matches()) {
            return Optional.of(text);
        }
        Matcher day = DAY.matcher(text);
        return day.matches() ? Optional.of(day.group(1).replace('/', '-')) : Optional.empty();
    }
}
