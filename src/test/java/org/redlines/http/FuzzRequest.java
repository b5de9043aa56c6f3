package org.redlines.http;

import java.util.List;

/**
 * A generated request.
 *
 * @param target path and query, as they are sent
 * @param headers whole lines
 * @param good whether it is all as the API's description says, so that it must be answered with 200
 */
record FuzzRequest(String method, String target, List<String> headers, boolean good) {

    static FuzzRequest get(String target) {
        return new FuzzRequest("GET", target, List.of(), false);
    }

    FuzzRequest with(List<String> more) {
        return new FuzzRequest(method, target, more, false);
    }

    /**
     * Whether it is no HTTP (RFC 9110, 5.5: no control characters in headers) or longer than the server reads
     * (docs/api.md, Errors). Such a request is refused before anybody asks what it wants.
     */
    boolean isBeyondHttp() {
        return target.length() > 65_000
                || String.join("", headers).length() > 20_000
                || headers.stream().anyMatch(header -> header.chars().anyMatch(character -> character < ' '));
    }

    @Override
    public String toString() {
        return method + " " + target + " " + headers;
    }
}
