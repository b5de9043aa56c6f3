package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** Sends the documents that describe the API: their parameters are {@code f} and {@code asOf}. */
@Singleton
class Documents {

    private final Editions editions;
    private final Answers answers;

    Documents(Editions editions, Answers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    Response send(HttpServerRequest request, Format offered, BiFunction<Call, Edition, JsonNode> document) {
        return sendText(request, offered, (call, edition) -> document.apply(call, edition)
                .toString());
    }

    Response sendText(HttpServerRequest request, Format offered, BiFunction<Call, Edition, String> document) {
        Call call = answers.call(request);
        Parameters parameters = Parameters.read(call.query(), List.of("f", AsOf.PARAMETER));
        Format format = Negotiation.choose(parameters, call.accept(), List.of(offered));
        Edition edition = editions.asked(call);
        byte[] bytes = document.apply(call, edition).getBytes(StandardCharsets.UTF_8);
        return answers.send(request, call, Answer.small(edition.tag(), format, out -> out.write(bytes)));
    }
}
