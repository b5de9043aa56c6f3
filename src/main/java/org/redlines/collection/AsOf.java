package org.redlines.collection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.redlines.dossier.Version;
import org.redlines.dossier.Versions;
import org.redlines.http.Call;
import org.redlines.http.Parameters;
import org.redlines.http.Problem;

/**
 * The parameter {@code asOf}: which published version is asked for. A version's number, or a date or
 * time, which stands for the version that was served then.
 */
public final class AsOf {

    /** Its name in a query. */
    public static final String PARAMETER = "asOf";

    static final String FORM = "a version's number, or a date or RFC 3339 time at which a version was served";

    private AsOf() {}

    /**
     * The version that the text names.
     *
     * @throws Problem 400 when it can be read in neither way, or no such version was published
     */
    public static Version read(String text, Versions versions) {
        return read(PARAMETER, text, versions);
    }

    static Version read(String parameter, String text, Versions versions) {
        Optional<Version> found = text.matches("[0-9]{1,9}")
                ? versions.find(Integer.parseInt(text))
                : instant(text).flatMap(versions::findServedAt);
        return found.orElseThrow(() -> Problem.badParameter(parameter, text, FORM));
    }

    /** The path with the version that the request asked for, so that who follows a link stays in it. */
    public static String keep(Call call, String path) {
        if (path.contains(PARAMETER + "=")) {
            return path;
        }
        return Parameters.peek(call.query(), PARAMETER)
                .map(text -> path + (path.contains("?") ? "&" : "?") + PARAMETER + "="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse(path);
    }

    // A day means its end: the version that was served when it was over.
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == "2026-11-22".length()
                            ? LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
