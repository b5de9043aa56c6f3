package org.redlines.texts;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.RawString;

/**
 * The catalogue of texts in HTML templates: {@code {text:openOnMap}}, or with the names and values of what stands in the
 * message {@code {text:countOf('shown', 3, 'total', 5)}}. Messages may hold HTML; the values are escaped.
 */
@EngineConfiguration
public class HtmlTexts extends PlainTexts {

    @Override
    public String getNamespace() {
        return "text";
    }

    @Override
    Object value(Object given) {
        return given instanceof String text
                ? text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;")
                : given;
    }

    @Override
    Object text(String text) {
        return new RawString(text);
    }
}
