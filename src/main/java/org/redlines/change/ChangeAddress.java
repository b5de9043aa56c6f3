package org.redlines.change;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redlines.collection.AsOf;
import org.redlines.collection.FurtherAddress;
import org.redlines.http.Format;

/** Makes the address of the changes known. */
@Singleton
class ChangeAddress {

    @Produces
    @Singleton
    FurtherAddress changes() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String version = AsOf.FORM;
        parameters.put("f", "json");
        parameters.put("from", "The earlier version: " + version + "; 0 is before the first");
        parameters.put("to", "The later version: " + version);
        parameters.putAll(ChangeFilter.describe());
        parameters.put(
                "limit",
                "The most changes on a page, from 1 to " + ChangeQuery.MAXIMUM_LIMIT + "; " + ChangeQuery.DEFAULT_LIMIT
                        + " when left out");
        parameters.put(ChangeCursor.PARAMETER, "Where a page goes on; taken from a 'next' link");
        return new FurtherAddress(
                "/changes", "changes", "What differs between two versions of the data", Format.JSON, parameters);
    }
}
