package org.redlines.catalogue;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.collection.FileFormats;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.Format;
import org.redlines.http.Negotiation;
import org.redlines.http.Parameters;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;
import org.redlines.http.Responses;

/** Serves the DCAT catalogue for data portals at {@code /catalogue.jsonld}. */
@Singleton
@Path("/catalogue.jsonld")
public class CatalogueResource {

    static final Format JSON_LD = new Format("jsonld", "application/ld+json", List.of("application/json", "text/json"));

    private final Snapshots snapshots;
    private final FileFormats files;
    private final Responses responses;

    CatalogueResource(Snapshots snapshots, FileFormats files, Responses responses) {
        this.snapshots = snapshots;
        this.files = files;
        this.responses = responses;
    }

    /** Returns the catalogue of one data version as JSON-LD. */
    @GET
    public Response get(@Context HttpServerRequest request) {
        RequestKey key = responses.key(request);
        Parameters parameters = Parameters.read(key.query(), List.of(AsOf.PARAMETER));
        Format format = Negotiation.choose(parameters, key.accept(), List.of(JSON_LD));
        Snapshot snapshot = snapshots.requested(key);
        byte[] document = Dcat.of(AsOf.pin(key, snapshot), snapshot, files.list())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return responses.send(request, key, Representation.small(snapshot.tag(), format, out -> out.write(document)));
    }

    @Produces
    @Singleton
    static ApiPath address() {
        return new ApiPath(
                "/catalogue.jsonld",
                "catalogue",
                "Every collection for data portals (DCAT, JSON-LD)",
                JSON_LD,
                Map.of(AsOf.PARAMETER, "The catalogue of this version"));
    }
}
