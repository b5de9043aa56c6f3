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
 * The parameter {@code asOf}: which published version is asked for. Its identity, as every link that is written here
 * has it; its number; or a date or time, which stands for the version that was served then.
 *
 * <p>Numbers begin again with a new database, so only the identity names the same content for ever.
 */
public final class AsOf {

    /** Its name in a query. */
    public static final String PARAMETER = "asOf";

    /** What its value is like, for people. */
    public static final String FORM = "a version's identity (12.3fa9c1), a version's number, or a date or RFC 3339 time"
            + " at which a version was served";

    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})(\\.[0-9a-f]{6})?");

    private AsOf() {}

    /**
     * The version that the text names.
     *
     * @throws Problem 400 when it can be read in no way, no such version was published, or the version of that number
     *     holds something else; 503 when it may yet come
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
                            + version.identity() + ", and holds something else than what was asked for");
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

    /** The path at which this version stays. */
    public static String at(Version version, String path) {
        return at(version.identity(), path);
    }

    private static String at(String asOf, String path) {
        int mark = path.indexOf('?');
        return mark < 0
                ? QueryString.EMPTY.with(PARAMETER, asOf).behind(path)
                : QueryString.of(path.substring(mark + 1)).with(PARAMETER, asOf).behind(path.substring(0, mark));
    }

    /**
     * The request key with the version's identity in place of the number or time by which it asked for the version: the
     * links of its response then lead to addresses that stay. A key that names no version is left as it is.
     */
    public static RequestKey pin(RequestKey key, Snapshot snapshot) {
        return key.query().find(PARAMETER).isPresent()
                ? key.with(PARAMETER, snapshot.version().identity())
                : key;
    }

    /** The path with the version that the request asked for, so that who follows a link stays in it. */
    public static String keep(RequestKey key, String path) {
        if (path.contains(PARAMETER + "=")) {
            return path;
        }
        return key.query().find(PARAMETER).map(text -> at(text, path)).orElse(path);
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
