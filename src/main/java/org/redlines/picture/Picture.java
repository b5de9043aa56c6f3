package org.redlines.picture;

/** The content of a picture, with all the data that it is drawn from. */
interface Picture {

    /** Draws it, within the margins that {@link Sheet} leaves. */
    void draw(Sheet sheet);
}
