package org.redlines.http;

/** Makes previews: what the head of the page tells other sites and search engines. */
public interface PagePreviews {

    /**
     * The elements of the page's head that depend on the address: title, description, preview picture.
     *
     * @return HTML; empty if nothing is known about the address
     */
    String head(RequestKey key);
}
