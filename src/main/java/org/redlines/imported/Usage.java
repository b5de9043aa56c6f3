package org.redlines.imported;

/** A command was called in a way that it does not understand. */
final class Usage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Usage(String message) {
        super(message, null, false, false);
    }
}
