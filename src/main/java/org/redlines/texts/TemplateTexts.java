package org.redlines.texts;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes the catalogue of texts available in Qute templates. */
public final class TemplateTexts {

    private TemplateTexts() {}

    /** Inserts texts in plain-text templates: {@code {plain:readmeCite}}. */
    @EngineConfiguration
    public static class Plain implements NamespaceResolver {

        @Override
        public String getNamespace() {
            return "plain";
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            CompletionStage<List<Object>> values = CompletedStage.of(new ArrayList<>());
            for (Expression parameter : context.getParams()) {
                values = values.thenCombine(context.evaluate(parameter), this::with);
            }
            return values.thenApply(given -> text(Texts.get(context.getName(), given.toArray())));
        }

        private List<Object> with(List<Object> values, Object value) {
            values.add(value(value));
            return values;
        }

        Object value(Object given) {
            return given;
        }

        Object text(String text) {
            return text;
        }
    }

    /**
     * Inserts texts in HTML templates: {@code {text:openOnMap}}, or with names and values of parameters,
     * {@code {text:countOf('shown', 3, 'total', 5)}}. Messages may contain HTML; the values are escaped.
     */
    @EngineConfiguration
    public static class Html extends Plain {

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
}
