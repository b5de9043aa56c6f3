package org.redlines.http;

/** What other sites and search engines are told of the page at an address. */
public interface PagePreviews {

    /**
     * The elements of the page's head that depend on its address: title, description, preview picture.
     *
     * @return HTML; empty when nothing is known about the address
     */
    String head(RequestKey key);
}
