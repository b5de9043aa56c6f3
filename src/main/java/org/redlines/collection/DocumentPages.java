package org.redlines.collection;

import org.redlines.http.Representation;

/**
 * Makes the HTML representations of the API's documents (OGC API – Features, 8.2), from the very JSON that is served, so
 * that both say the same.
 */
public interface DocumentPages {

    /** The document as HTML, with the headers that it is sent with. */
    Representation represent(Document document);
}
