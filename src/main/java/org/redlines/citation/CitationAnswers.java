package org.redlines.citation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Edition;
import org.redlines.collection.Editions;
import org.redlines.http.Answer;
import org.redlines.http.Answers;
import org.redlines.http.Call;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;

/** Sends citations in the form that the request wishes. */
@Singleton
class CitationAnswers {

    /** Makes the citation that is asked for. */
    @FunctionalInterface
    interface Maker {
        Citation make(Call call, Edition edition, Parameters parameters);
    }

    private final Editions editions;
    private final Answers answers;

    CitationAnswers(Editions editions, Answers answers) {
        this.editions = editions;
        this.answers = answers;
    }

    /** Answers a request that has these parameters beside f and asOf. */
    Response send(HttpServerRequest request, List<String> further, Maker maker) {
        Call call = answers.call(request);
        List<String> allowed = new ArrayList<>(List.of("f", AsOf.PARAMETER));
        allowed.addAll(further);
        Parameters parameters = Parameters.read(call.query(), allowed);
        Format format = Negotiation.choose(parameters, call.accept(), CitationFormat.list());
        Edition edition = editions.asked(call);
        Citation citation = maker.make(call, edition, parameters);
        byte[] body = CitationFormat.write(format, citation).getBytes(StandardCharsets.UTF_8);
        Answer answer = Answer.small(edition.tag(), format, out -> out.write(body));
        return answers.send(
                request,
                call,
                citation.licence() == null || citation.licence().url() == null
                        ? answer
                        : answer.with("Link", "<" + citation.licence().url() + ">; rel=\"license\""));
    }
}
