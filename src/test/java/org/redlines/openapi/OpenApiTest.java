package org.redlines.openapi;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import com.reprezen.kaizen.oasparser.model3.OpenApi3;
import com.reprezen.kaizen.oasparser.model3.Operation;
import com.reprezen.kaizen.oasparser.model3.Parameter;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redlines.collection.ApiPath;
import org.redlines.collection.ApiTest;
import org.redlines.collection.Collection;
import org.redlines.collection.Collections;

/** Reads the description as the standard's test suite does: with the same parser. */
@QuarkusTest
class OpenApiTest extends ApiTest {

    @All
    List<ApiPath> further;

    @Inject
    Collections collections;

    private OpenApi3 parse() throws Exception {
        return new OpenApi3Parser().parse(new URL("http://127.0.0.1:" + RestAssured.port + "/ogc/api"), true);
    }

    @Test
    void isValid() throws Exception {
        OpenApi3 api = parse();
        assertTrue(api.isValid(), () -> api.getValidationItems().toString());
        assertTrue(api.getOpenApi().startsWith("3.0."));
        assertEquals(
                "http://127.0.0.1:" + RestAssured.port + "/ogc",
                api.getServer(0).getUrl());
    }

    @Test
    void refersOnlyToItself() {
        String text = ok("/ogc/api").extract().asString();
        assertFalse(text.replace("\"$ref\":\"#/", "").contains("$ref"));
    }

    @Test
    void describesTheParametersAsTheSuiteReadsThem() throws Exception {
        Operation items = parse().getPath("/collections/claims/items").getGet();
        Parameter limit = parameter(items, "limit");
        assertEquals("form", limit.getStyle());
        assertEquals(false, limit.getExplode());
        assertEquals(false, limit.isRequired());
        assertEquals(1, limit.getSchema().getMinimum().intValue());
        assertEquals(10_000, limit.getSchema().getMaximum().intValue());
        Parameter bbox = parameter(items, "bbox");
        assertEquals("array", bbox.getSchema().getType());
        assertEquals(4, bbox.getSchema().getMinItems());
        assertEquals(6, bbox.getSchema().getMaxItems());
        assertEquals("number", bbox.getSchema().getItemsSchema().getType());
        assertEquals("string", parameter(items, "datetime").getSchema().getType());
        assertEquals("string", parameter(items, "actor").getSchema().getType());
    }

    @Test
    void everyDescribedPathAnswers() throws Exception {
        OpenApi3 api = parse();
        assertEquals(
                7 + further.size() + 9 * collections.list().size(),
                api.getPaths().size());
        for (String path : api.getPaths().keySet()) {
            assertFalse(api.getPath(path).getGet().getResponses().isEmpty());
            String address = address(api.getPath(path), path);
            if (!path.contains("{")) {
                ok(address);
            } else {
                get(address.replaceAll("\\{[a-zA-Z]+}", "nothing")).statusCode(404);
            }
        }
    }

    @Test
    void theParametersAreTheOnesThatAreAllowed() throws Exception {
        Map<String, com.reprezen.kaizen.oasparser.model3.Path> paths = parse().getPaths();
        for (Collection collection : collections.list()) {
            assertParameters(paths, collection.path().substring("/ogc".length()) + "/items");
            assertParameters(paths, collection.downloadPath("{extension}"));
        }
        assertParameters(paths, "/layers/redlines.{extension}");
    }

    private static void assertParameters(Map<String, com.reprezen.kaizen.oasparser.model3.Path> paths, String path) {
        List<String> described = paths.get(path).getGet().getParameters().stream()
                .filter(parameter -> parameter.getIn().equals("query"))
                .map(Parameter::getName)
                .sorted()
                .toList();
        String address =
                address(paths.get(path), path).replace("{extension}", path.contains("redlines") ? "zip" : "csv");
        get(address + "?nothing=1").body("allowed.sort()", equalTo(described));
    }

    // A path with a server of its own lies beside the OGC API. What must be given is given as in the example.
    private static String address(com.reprezen.kaizen.oasparser.model3.Path described, String path) {
        String required = described.getGet().getParameters().stream()
                .filter(parameter -> parameter.getIn().equals("query") && parameter.isRequired())
                .map(parameter -> parameter.getName() + "="
                        + URLEncoder.encode(parameter.getExample().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return (described.hasServers() ? path : "/ogc" + path) + (required.isEmpty() ? "" : "?" + required);
    }

    private static Parameter parameter(Operation operation, String name) {
        return operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
