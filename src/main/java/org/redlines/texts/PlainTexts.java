package org.redlines.texts;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The catalogue of texts in templates of plain text: {@code {plain:readmeCite}}. */
@EngineConfiguration
public class PlainTexts implements NamespaceResolver {

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
