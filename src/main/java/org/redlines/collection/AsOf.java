package org.redlines.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redlines.http.Problem;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.version.Version;
import org.redlines.version.Versions;

/**
 * The parameter {@code asOf} selects a published version. Its value is the version's identity, its number, or a date or
 * time; a date or time selects the version that was served then. Links in responses always use the identity.
 *
 * <p>A new database numbers versions from 1 again, so only the identity is permanent.
 */
public final class AsOf {

    /** Name of the query parameter. */
    public static final String PARAMETER = "asOf";

    /** The accepted forms of the value, for people. */
    public static final String FORM = "a version's identity (12.3fa9c1), a version's number, or a date or RFC 3339 time"
            + " at which a version was served";

    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})(\\.[0-9a-f]{6})?");

    private AsOf() {}

    /**
     * Returns the version that the text names.
     *
     * @throws Problem 400 if the text is malformed, the version does not exist, or the version with that number has
     *     another identity; 503 if the version may still arrive from the primary
     */
    public static Version read(String text, Versions versions) {
        return read(PARAMETER, text, versions);
    }

    static Version read(String parameter, String text, Versions versions) {
        Matcher numbered = NUMBERED.matcher(text);
        Optional<Version> found = numbered.matches()
                ? versions.find(Integer.parseInt(numbered.group(1)))
                : instant(text).flatMap(versions::findServedAt);
        Version version = found.orElseThrow(() -> unknown(parameter, text, versions));
        if (numbered.matches() && numbered.group(2) != null && !text.equals(version.identity())) {
            throw Problem.badParameter(
                    parameter,
                    text,
                    "the identity of a version that this server has: its version " + version.number() + " is "
                            + version.identity() + ", with other content than the requested version");
        }
        return version;
    }

    private static Problem unknown(String parameter, String text, Versions versions) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() && versions.isToCome(Integer.parseInt(numbered.group(1)))
                ? Problem.unavailable("The version that '" + parameter + "' names, " + text + ", is not on this server"
                        + " yet: its database follows another one. Try again in a few seconds.")
                : Problem.badParameter(parameter, text, FORM);
    }

    /** Adds the version's identity to a path, so that the link is permanent. */
    public static String at(Version version, String path) {
        return at(version.identity(), path);
    }

    private static String at(String asOf, String path) {
        int questionMark = path.indexOf('?');
        return questionMark < 0
                ? QueryString.EMPTY.with(PARAMETER, asOf).behind(path)
                : QueryString.of(path.substring(questionMark + 1))
                        .with(PARAMETER, asOf)
                        .behind(path.substring(0, questionMark));
    }

    /**
     * Replaces a number or time in {@code asOf} by the version's identity, so that the links in the response are
     * permanent. A key without {@code asOf} is returned unchanged.
     */
    public static RequestKey pin(RequestKey key, Snapshot snapshot) {
        return key.query().find(PARAMETER).isPresent()
                ? key.with(PARAMETER, snapshot.version().identity())
                : key;
    }

    /** Adds the request's {@code asOf} to a path, so that clients who follow links stay in the same version. */
    public static String keep(RequestKey key, String path) {
        if (path.contains(PARAMETER + "=")) {
            return path;
        }
        return key.query().find(PARAMETER).map(text -> at(text, path)).orElse(path);
    }

    // A date selects the version that was served at its end, in UTC.
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
