package org.redlines.download;

import java.io.IOException;

/** Takes features as values, one after the other. */
@FunctionalInterface
interface RowSink {

    void row(Row row) throws IOException;
}
