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

/** The catalogue of texts in templates of Qute. */
public final class TemplateTexts {

    private TemplateTexts() {}

    /** The catalogue of texts in templates of plain text: {@code {plain:readmeCite}}. */
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

        /** A value as it is put into the message. */
        Object value(Object given) {
            return given;
        }

        /** The message as it is put into the template. */
        Object text(String text) {
            return text;
        }
    }

    /**
     * The catalogue of texts in HTML templates: {@code {text:openOnMap}}, or with the names and values of what stands in the
     * message {@code {text:countOf('shown', 3, 'total', 5)}}. Messages may hold HTML; the values are escaped.
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
