package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;

/**
 * A document of the API with its context.
 *
 * @param kind kind of document
 * @param key the request key
 * @param snapshot the version that it describes
 * @param collection the collection that it describes; null if it describes the whole API
 * @param json the document as JSON
 */
public record Document(Kind kind, RequestKey key, Snapshot snapshot, Collection collection, JsonNode json) {

    /** The kinds of documents. Each has its own HTML page. */
    public enum Kind {
        LANDING,
        CONFORMANCE,
        API,
        COLLECTIONS,
        COLLECTION,
        ITEMS,
        FEATURE,
        SCHEMA,
        ANALYSIS
    }

    /**
     * Renders the API's documents as HTML (OGC API – Features, 8.2). The input is the JSON response itself, so that
     * both have the same content.
     */
    public interface DocumentPages {
        /** Renders the document as HTML, with headers. */
        Representation represent(Document document);
    }
}
