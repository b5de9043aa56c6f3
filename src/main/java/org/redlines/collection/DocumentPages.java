package org.redlines.collection;

import java.util.Map;

/**
 * Makes pages to read of the API's documents (OGC API – Features, 8.2), from the very JSON that is
 * served, so that both say the same.
 */
public interface DocumentPages {

    /** The document as HTML. */
    String render(Document document);

    /** The headers that the page is sent with. */
    Map<String, String> headers(Document document);
}
