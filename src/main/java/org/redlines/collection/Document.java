package org.redlines.collection;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.http.Representation;
import org.redlines.http.RequestKey;

/**
 * A document of the API with what it is about.
 *
 * @param kind what sort of document
 * @param key how it was asked for
 * @param snapshot the version it describes
 * @param collection the collection it is about; null when it is about the whole API
 * @param json the document as it is served to programs
 */
public record Document(Kind kind, RequestKey key, Snapshot snapshot, Collection collection, JsonNode json) {

    /** The sorts of documents; each has a page of its own. */
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
     * Makes the HTML representations of the API's documents (OGC API – Features, 8.2), from the very JSON that is served, so
     * that both say the same.
     */
    public interface DocumentPages {
        /** The document as HTML, with the headers that it is sent with. */
        Representation represent(Document document);
    }
}
