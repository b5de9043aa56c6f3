package org.redlines.picture;

/** What a view shows, with everything that it is drawn of. */
interface Picture {

    /** Draws it, within the margins that {@link Sheet} leaves. */
    void draw(Sheet sheet);
}
