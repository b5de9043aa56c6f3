package org.redlines.citation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Sends citations in the form that the request wishes. */
@Singleton
class CitationResponses {

    /** Makes the citation that is asked for. */
    @FunctionalInterface
    interface Maker {
        Citation make(RequestKey key, Snapshot snapshot, Parameters parameters);
    }

    private final Snapshots snapshots;
    private final Responses responses;

    CitationResponses(Snapshots snapshots, Responses responses) {
        this.snapshots = snapshots;
        this.responses = responses;
    }

    /** Responses a request that has these parameters beside f and asOf. */
    Response send(HttpServerRequest request, List<String> further, Maker maker) {
        RequestKey key = responses.key(request);
        List<String> allowed = new ArrayList<>(List.of("f", AsOf.PARAMETER));
        allowed.addAll(further);
        Parameters parameters = Parameters.read(key.query(), allowed);
        Format format = Negotiation.choose(parameters, key.accept(), CitationFormat.list());
        Snapshot snapshot = snapshots.asked(key);
        Citation citation = maker.make(key, snapshot, parameters);
        byte[] body = CitationFormat.write(format, citation).getBytes(StandardCharsets.UTF_8);
        Representation answer = Representation.small(snapshot.tag(), format, out -> out.write(body));
        return responses.send(
                request,
                key,
                citation.licence() == null || citation.licence().url() == null
                        ? answer
                        : answer.with("Link", "<" + citation.licence().url() + ">; rel=\"license\""));
    }
}
