package org.redlines.citation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Links;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;
import org.redlines.texts.Texts;

/**
 * Serves the citation of a collection, a feature or a view of the map: as text, BibTeX or CSL-JSON, by content
 * negotiation.
 */
@Singleton
@Path("/citation")
public class CitationResource {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** Creates the requested citation. */
    @FunctionalInterface
    private interface Maker {
        Citation make(RequestKey key, Snapshot snapshot, Parameters parameters);
    }

    private final Snapshots snapshots;
    private final RecordCitations records;
    private final Responses responses;

    CitationResource(Snapshots snapshots, RecordCitations records, Responses responses) {
        this.snapshots = snapshots;
        this.records = records;
        this.responses = responses;
    }

    private Citation record(RequestKey key, Snapshot snapshot, Collection collection, String id) {
        JsonNode feature = records.find(snapshot, collection, id)
                .orElseThrow(() -> Problem.notFound(
                        "There is no feature '" + id + "' in the collection '" + collection.id() + "'."));
        String path = key.path().substring(0, key.path().lastIndexOf("/citation"));
        return records.of(key, snapshot, collection, feature, path);
    }

    /** Returns the citation of a view of the map. The parameters are those of the page's address. */
    @GET
    public Response view(@Context HttpServerRequest request) {
        return send(request, Links.VIEW_PARAMETERS, CitationResource::cite);
    }

    private static Citation cite(RequestKey key, Snapshot snapshot, Parameters parameters) {
        String date = parameters.find("date").map(CitationResource::day).orElse(null);
        String view = parameters
                .find("view")
                .flatMap(screen -> Texts.find("screenTitle." + screen))
                .orElse(Texts.get("citedView"));
        String at = parameters
                .find("feature")
                .map(name -> Texts.get("citedViewAt", "view", view, "feature", name))
                .orElse(view);
        String title = date == null ? at : Texts.get("citedViewOn", "view", at, "date", date);
        RequestKey page =
                key.with("f", null).with(AsOf.PARAMETER, snapshot.version().identity());
        return Citation.of(
                snapshot, "view" + (date == null ? "" : "-" + date), title, key.link("/?" + page.query()), null);
    }

    private static String day(String text) {
        try {
            if (text.matches(DAY)) {
                return LocalDate.parse(text).toString();
            }
        } catch (DateTimeException e) {
            // The error is thrown below.
        }
        throw Problem.badParameter("date", text, "a day such as 2024-09-06");
    }

    // The request may have these parameters in addition to f and asOf.
    private Response send(HttpServerRequest request, List<String> additional, Maker maker) {
        RequestKey key = responses.key(request);
        List<String> allowed = new ArrayList<>(List.of("f", AsOf.PARAMETER));
        allowed.addAll(additional);
        Parameters parameters = Parameters.read(key.query(), allowed);
        Format format = Negotiation.choose(parameters, key.accept(), CitationFormat.list());
        Snapshot snapshot = snapshots.requested(key);
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

    /** Serves the citations of collections. */
    @Singleton
    @Path("/ogc/collections/{collectionId}/citation")
    public static class OfCollection {

        private final CitationResource citations;

        OfCollection(CitationResource citations) {
            this.citations = citations;
        }

        /** Returns the citation of a collection. */
        @GET
        public Response get(@PathParam("collectionId") String collectionId, @Context HttpServerRequest request) {
            return citations.send(
                    request,
                    List.of(),
                    (key, snapshot, parameters) -> Citation.of(key, snapshot, snapshot.get(collectionId)));
        }
    }

    /** Serves the citations of features. */
    @Singleton
    @Path("/ogc/collections/{collectionId}/items/{featureId}/citation")
    public static class OfFeature {

        private final CitationResource citations;

        OfFeature(CitationResource citations) {
            this.citations = citations;
        }

        /** Returns the citation of a feature. */
        @GET
        public Response get(
                @PathParam("collectionId") String collectionId,
                @PathParam("featureId") String featureId,
                @Context HttpServerRequest request) {
            return citations.send(
                    request,
                    List.of(),
                    (key, snapshot, parameters) ->
                            citations.record(key, snapshot, snapshot.get(collectionId), featureId));
        }
    }
}
