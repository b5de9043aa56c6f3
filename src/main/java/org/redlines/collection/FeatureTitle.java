package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;

/** What a feature is called, whatever collection it is of. */
public final class FeatureTitle {

    private static final String[] NAMES = {"title", "name", "publisher", "text"};

    private FeatureTitle() {}

    /** Its title or name, or what it says; its id when it has none of these. */
    public static String of(JsonNode properties, String id) {
        for (String member : NAMES) {
            if (properties.path(member).isTextual()
                    && !properties.get(member).asText().isBlank()) {
                return properties.get(member).asText();
            }
        }
        return id;
    }
}
