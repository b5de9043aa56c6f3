package org.redlines.catalogue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;

/** Where the catalogue is. */
@Singleton
class CatalogueAddress {

    @Produces
    @Singleton
    ApiPath catalogue() {
        return new ApiPath(
                "/catalogue.jsonld",
                "catalogue",
                "Every collection for data portals (DCAT, JSON-LD)",
                CatalogueResource.JSON_LD,
                Map.of(AsOf.PARAMETER, "The catalogue of this version"));
    }
}
