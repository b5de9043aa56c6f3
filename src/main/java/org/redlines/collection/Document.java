package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.http.Call;

/**
 * A document of the API with what it is about.
 *
 * @param kind what sort of document
 * @param call how it was asked for
 * @param edition the version it describes
 * @param collection the collection it is about; null when it is about the whole API
 * @param json the document as it is served to programs
 */
public record Document(Kind kind, Call call, Edition edition, Collection collection, JsonNode json) {

    /** The sorts of documents; each has a page of its own. */
    public enum Kind {
        LANDING,
        CONFORMANCE,
        API,
        COLLECTIONS,
        COLLECTION,
        ITEMS,
        FEATURE,
        SCHEMA
    }
}
