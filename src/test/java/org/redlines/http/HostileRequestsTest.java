package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;
import org.redlines.collection.Collection;
import org.redlines.collection.Collections;
import org.redlines.collection.FileFormats;
import org.redlines.collection.ItemQuery;

/** Whatever is asked, nothing fails and nothing of the inside shows. */
@QuarkusTest
class HostileRequestsTest extends ApiTest {

    private static final int REQUESTS = 800;
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "0",
            "-0",
            "1",
            "-1",
            "1e309",
            "NaN",
            "Infinity",
            "0x1p3",
            "1d",
            "99999999999999999999",
            "null",
            "true",
            "undefined",
            "' or '1'='1",
            "'; drop table feature; --",
            "\" or 1=1",
            "\\",
            "%",
            "_",
            "*",
            "$1",
            "?",
            "{}",
            "[]",
            "{\"a\":1}",
            "\u0000",
            "\uFFFF",
            "\uD83D\uDE00",
            "\u202E",
            "é",
            "Սյունիք",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "#{7*7}",
            "a".repeat(3000),
            "1,2,3,4",
            "44,38,47,40",
            "180,90,-180,-90",
            ",,,",
            "1,2,3,4,5,6",
            "2024-09-06",
            "2024-09-06/..",
            "../..",
            "/",
            "0000-01-01",
            "9999-12-31/..",
            "-2024-01-01",
            "2024-02-30",
            "2024-09-06T12:00:00Z",
            "2024-09-06T23:59:60Z",
            "1-1",
            "1-999999999",
            "json",
            "html");
    private static final List<String> LEAKS = List.of(
            "select ",
            "org.postgresql",
            "java.",
            "sqlstate",
            "psqlexception",
            "\tat ",
            "org.redlines",
            "hibernate",
            "vert.x");

    @Inject
    Collections collections;

    @Inject
    FileFormats files;

    @Test
    void neverFailOrLeak() throws IOException {
        Random random = new Random(20240906);
        for (int i = 0; i < REQUESTS; i++) {
            String address = address(random);
            Raw.Reply reply = Raw.get(address);
            assertTrue(reply.status() < 500, () -> address + " " + reply.head() + reply.text());
            if (reply.status() >= 400) {
                String text = reply.text().toLowerCase(Locale.ROOT).replace(address.toLowerCase(Locale.ROOT), "");
                LEAKS.forEach(leak -> assertFalse(text.contains(leak), () -> address + " " + reply.text()));
            } else if (reply.header("Content-Type").endsWith("json")) {
                assertTrue(reply.text().endsWith("}"), address);
            }
        }
    }

    private String address(Random random) {
        Collection collection = any(random, collections.list());
        List<String> names = new ArrayList<>(ItemQuery.pageParameters(collection));
        names.add("nothing");
        StringBuilder address =
                new StringBuilder(random.nextInt(4) == 0 ? file(random, collection) : path(random, collection));
        String separator = "?";
        for (int i = random.nextInt(4); i > 0; i--) {
            address.append(separator).append(any(random, names)).append('=').append(hostile(random));
            separator = "&";
        }
        return address.toString();
    }

    private String file(Random random, Collection collection) {
        return collection.downloadPath(any(random, files.list()).extension());
    }

    private static String path(Random random, Collection collection) {
        String items = collection.path() + "/items";
        return random.nextInt(4) == 0 ? items + "/" + hostile(random) : items;
    }

    private static String hostile(Random random) {
        return URLEncoder.encode(any(random, HOSTILE), StandardCharsets.UTF_8);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
