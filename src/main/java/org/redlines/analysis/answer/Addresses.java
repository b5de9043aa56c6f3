package org.redlines.analysis.answer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redlines.analysis.border.BorderResource;
import org.redlines.collection.ApiPath;
import org.redlines.collection.AsOf;
import org.redlines.http.Format;

/** Describes the addresses of the analysis for the OpenAPI document. */
final class Addresses {

    private Addresses() {}

    @Produces
    @Singleton
    static ApiPath landing() {
        return path("", "analysis", "The analysis: its dimensions, terms, scenarios and dates", Map.of());
    }

    @Produces
    @Singleton
    static ApiPath scenarios() {
        return path("/scenarios", "scenarios", "How many positions each scenario leaves how", Question.PARAMETERS);
    }

    @Produces
    @Singleton
    static ApiPath scenario() {
        Map<String, String> parameters = new LinkedHashMap<>(Question.PARAMETERS);
        parameters.put("id", "Id of a scenario");
        parameters.put(ScenarioResource.DEPTH, "How deep the traces go, from 0 to 9");
        return path("/scenarios/{id}", "scenario", "How every position fares under a scenario, and why", parameters);
    }

    @Produces
    @Singleton
    static ApiPath arrangement() {
        Map<String, String> parameters = new LinkedHashMap<>(Question.PARAMETERS);
        parameters.put(ScenarioResource.DEPTH, "How deep the traces go, from 0 to 9");
        parameters.put(
                ArrangementParameters.STRIP_KM,
                BorderResource.WIDTH + ", of a strip that passes; beside it every dimension is a parameter");
        return path(
                "/arrangement", "arrangement", "How every position fares under an arrangement of your own", parameters);
    }

    @Produces
    @Singleton
    static ApiPath room() {
        return path("/room", "room", "What no red line rules out on a day", Question.PARAMETERS);
    }

    @Produces
    @Singleton
    static ApiPath timeline() {
        return path("/timeline", "timeline", "Collisions and room on each day that changed them", Question.PARAMETERS);
    }

    private static ApiPath path(String path, String name, String title, Map<String, String> own) {
        Map<String, String> parameters = new LinkedHashMap<>(own);
        parameters.put("f", "json or html");
        parameters.put(AsOf.PARAMETER, AsOf.FORM);
        return new ApiPath("/analysis" + path, name, title, Format.JSON, parameters);
    }
}
