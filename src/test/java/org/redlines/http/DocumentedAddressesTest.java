package org.redlines.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiTest;

/** Keeps docs/api.md true: every address in it answers. */
@QuarkusTest
class DocumentedAddressesTest extends ApiTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/[^>)\"`\\s]*)");

    @Test
    void answer() throws IOException {
        Set<String> addresses = new TreeSet<>();
        Matcher found = ADDRESS.matcher(Files.readString(Path.of("docs/api.md")));
        while (found.find()) {
            addresses.add(found.group(1));
        }
        assertTrue(addresses.size() > 15, "docs/api.md has lost its examples");
        Map<String, Integer> failed = new TreeMap<>();
        for (String address : addresses) {
            int status = get(address).extract().statusCode();
            if (status != 200) {
                failed.put(address, status);
            }
        }
        assertEquals(Map.of(), failed);
    }
}
