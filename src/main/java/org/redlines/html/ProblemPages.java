package org.redlines.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.html.PageHead.Style;
import org.redlines.http.ProblemMapper;
import org.redlines.http.RequestKey;

/** Renders problems: the error, what was expected, and links to go on. */
@Singleton
class ProblemPages implements ProblemMapper.ProblemPage {

    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("type", "title", "status", "detail", "instance", "allowed", "offered");

    private static final Pattern COLLECTION = Pattern.compile("(/ogc/collections/[^/]+)/.+");

    private final ObjectMapper json;
    private final Template page;

    ProblemPages(ObjectMapper json, @Location("page/problem.html") Template page) {
        this.json = json;
        this.page = page;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Security-Policy", Style.policy(""));
    }

    @Override
    public String render(RequestKey key, Map<String, Object> problem) {
        JsonNode members = json.valueToTree(problem);
        PropertyReader reading = new PropertyReader(key, (collection, id) -> Optional.of(id), Map.of());
        String detail = members.path("detail").asText();
        return page.data("page", PageHead.plain(key, members.path("title").asText(), detail))
                .data("status", members.path("status").asInt())
                .data("detail", detail)
                .data("again", again(key, members))
                .data("above", above(key))
                .data("members", reading.facts(members, SHOWN_ELSEWHERE))
                .render();
    }

    // After a refused parameter: the same page without parameters.
    private static String again(RequestKey key, JsonNode members) {
        return members.has("parameter") ? key.link(key.path()) : null;
    }

    // The collection's page, if the path is below it.
    private static String above(RequestKey key) {
        Matcher below = COLLECTION.matcher(key.path());
        return below.matches() ? PageLinks.keeping(key, below.group(1)) : null;
    }
}
