package org.redlines.citation;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.redlines.collection.AsOf;
import org.redlines.collection.CitationForms;
import org.redlines.collection.Snapshot;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;
import org.redlines.http.RequestKey;

/** How to cite a view of the map: the parameters are those of the page's own address. */
@Singleton
@Path("/citation")
public class ViewCitationResource {

    private static final String TITLE = "Routes through Syunik: claims and red lines";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final CitationResponses citations;

    ViewCitationResource(CitationResponses citations) {
        this.citations = citations;
    }

    /** The citation, as text, BibTeX or CSL-JSON. */
    @GET
    public Response get(@Context HttpServerRequest request) {
        return citations.send(request, CitationForms.VIEW, ViewCitationResource::cite);
    }

    private static Citation cite(RequestKey key, Snapshot snapshot, Parameters parameters) {
        String date = parameters.find("date").map(ViewCitationResource::day).orElse(null);
        String title = TITLE
                + parameters.find("feature").map(name -> ", at " + name).orElse("")
                + (date == null ? "" : ", as of " + date);
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
            // Told below.
        }
        throw Problem.badParameter("date", text, "a day such as 2024-09-06");
    }
}
