package org.redlines.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Headers in the form in which they are written: hashed and encoded once, not for each answer. */
final class FixedHeaders {

    private record Header(CharSequence name, CharSequence value) {}

    private final List<Header> headers = new ArrayList<>();

    private FixedHeaders() {}

    static FixedHeaders of(Map<String, String> all) {
        FixedHeaders ready = new FixedHeaders();
        all.forEach((name, value) -> {
            ready.headers.add(new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
        });
        return ready;
    }

    void set(HttpServerResponse response) {
        for (Header header : headers) {
            response.putHeader(header.name, header.value);
        }
    }
}
