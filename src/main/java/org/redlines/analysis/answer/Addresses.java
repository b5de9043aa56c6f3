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
        return path(
                "/scenarios",
                "scenarios",
                "The number of positions with each verdict, for each scenario",
                Question.PARAMETERS);
    }

    @Produces
    @Singleton
    static ApiPath scenario() {
        Map<String, String> parameters = new LinkedHashMap<>(Question.PARAMETERS);
        parameters.put("id", "Id of a scenario");
        parameters.put(ScenarioResource.DEPTH, "The depth of the traces, from 0 to 9");
        return path(
                "/scenarios/{id}",
                "scenario",
                "The verdict on each position under a scenario, with its trace",
                parameters);
    }

    @Produces
    @Singleton
    static ApiPath arrangement() {
        Map<String, String> parameters = new LinkedHashMap<>(Question.PARAMETERS);
        parameters.put(ScenarioResource.DEPTH, "The depth of the traces, from 0 to 9");
        parameters.put(
                ArrangementParameters.STRIP_KM,
                BorderResource.WIDTH + " of a transferred strip; every dimension is a parameter, too");
        return path(
                "/arrangement", "arrangement", "The verdict on each position under your own arrangement", parameters);
    }

    @Produces
    @Singleton
    static ApiPath room() {
        return path("/room", "room", "The arrangements that no red line rules out on a date", Question.PARAMETERS);
    }

    @Produces
    @Singleton
    static ApiPath timeline() {
        return path(
                "/timeline", "timeline", "Collisions and room on each date on which they changed", Question.PARAMETERS);
    }

    private static ApiPath path(String path, String name, String title, Map<String, String> own) {
        Map<String, String> parameters = new LinkedHashMap<>(own);
        parameters.put("f", "json or html");
        parameters.put(AsOf.PARAMETER, AsOf.FORM);
        return new ApiPath("/analysis" + path, name, title, Format.JSON, parameters);
    }
}
