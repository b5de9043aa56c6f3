package org.redlines.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the body of an answer. A failure must leave as an exception, never as a shorter body. */
@FunctionalInterface
public interface Body {

    void write(OutputStream out) throws IOException;
}
