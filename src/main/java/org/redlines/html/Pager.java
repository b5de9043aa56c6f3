package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/**
 * The place of a page among all matching features, with links to other pages.
 *
 * @param summary such as "51 to 100 of 308"
 * @param first address of the first page; null on the first page
 * @param previous address of the previous page; null on the first page
 * @param next address of the next page; null on the last page
 */
record Pager(String summary, String first, String previous, String next) {

    private static final int PAGE = 50;

    static Pager of(RequestKey key, JsonNode answer) {
        long matched = answer.path("numberMatched").asLong();
        long returned = answer.path("numberReturned").asLong();
        if (key.query().find("after").isPresent()) {
            // A cursor does not tell how many features lie before it.
            return new Pager(
                    Texts.get("shownOf", "shown", Words.number(returned), "total", Words.number(matched)),
                    key.with("after", null).self(),
                    null,
                    find(answer, "next"));
        }
        long offset = number(key, "offset", 0);
        long limit = Math.max(returned, number(key, "limit", PAGE));
        boolean more = offset + returned < matched;
        return new Pager(
                summary(offset, returned, matched),
                offset > limit ? key.with("offset", null).self() : null,
                offset == 0 ? null : at(key, offset - limit),
                more && returned > 0 ? at(key, offset + returned) : null);
    }

    private static String summary(long offset, long returned, long matched) {
        if (returned == 0) {
            return matched == 0 ? Texts.get("noFeatures") : Texts.get("noneOnPage", "total", Words.number(matched));
        }
        return returned == matched
                ? Texts.get("allOf", "total", Words.number(matched))
                : Texts.get(
                        "rangeOf",
                        "from",
                        Words.number(offset + 1),
                        "to",
                        Words.number(offset + returned),
                        "total",
                        Words.number(matched));
    }

    private static String at(RequestKey key, long offset) {
        return key.with("offset", offset <= 0 ? null : String.valueOf(offset)).self();
    }

    private static long number(RequestKey key, String name, long otherwise) {
        return key.query()
                .find(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    private static String find(JsonNode answer, String rel) {
        for (JsonNode link : answer.path("links")) {
            if (link.path("rel").asText().equals(rel)) {
                return link.path("href").asText().replaceAll("([?&])f=json&?", "$1");
            }
        }
        return null;
    }
}
