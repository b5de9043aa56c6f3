package org.redlines.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A finished answer, kept in memory to be sent again. */
record ReadyAnswer(String edition, String tag, Map<String, String> headers, Buffer body) {}
