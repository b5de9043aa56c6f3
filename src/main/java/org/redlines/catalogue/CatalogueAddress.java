package org.redlines.catalogue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.redlines.collection.AsOf;
import org.redlines.collection.FurtherAddress;

/** Where the catalogue is. */
@Singleton
class CatalogueAddress {

    @Produces
    @Singleton
    FurtherAddress catalogue() {
        return new FurtherAddress(
                "/catalogue.jsonld",
                "catalogue",
                "Every collection for data portals (DCAT, JSON-LD)",
                CatalogueResource.JSON_LD,
                Map.of(AsOf.PARAMETER, "The catalogue of this version"));
    }
}
