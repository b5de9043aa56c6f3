package org.redlines.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the format by the parameter {@code f}, otherwise by the Accept header (RFC 9110, 12).
 *
 * <p>The framework's own negotiation is not used. It refuses {@code +json} types if a method produces several, and
 * fails on a malformed header. We ignore a malformed header.
 */
public final class Negotiation {

    private static final Pattern RANGE =
            Pattern.compile("\\s*([\\w!#$&^.+*-]+)/([\\w!#$&^.+*-]+)\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUALITY = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)\\s*(?:;|$)");

    private Negotiation() {}

    /**
     * The best of the offered formats; the first one wins a tie.
     *
     * @throws Problem 400 for an unknown {@code f}, 406 if the Accept header fits none
     */
    public static Format choose(Parameters parameters, String accept, List<Format> offered) {
        return parameters.find("f").map(name -> byName(name, offered)).orElseGet(() -> byAccept(accept, offered));
    }

    /** Whether an Accept header prefers one format to another. */
    static boolean prefers(String accept, Format one, Format other) {
        return quality(one, accept) > quality(other, accept);
    }

    private static Format byName(String name, List<Format> offered) {
        return offered.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = offered.stream().map(Format::name).toList();
                    return Problem.badParameter("f", name, "one of: " + String.join(", ", names));
                });
    }

    private static Format byAccept(String accept, List<Format> offered) {
        Format best = null;
        double bestQuality = 0;
        for (Format format : offered) {
            double quality = quality(format, accept);
            if (quality > bestQuality) {
                best = format;
                bestQuality = quality;
            }
        }
        if (best == null) {
            throw Problem.notAcceptable(offered.stream().map(Format::mediaType).toList());
        }
        return best;
    }

    // The most specific matching range decides (RFC 9110, 12.5.1).
    private static double quality(Format format, String accept) {
        double quality = 0;
        int bestPrecision = 0;
        boolean readable = false;
        for (String part : accept.split(",")) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                continue;
            }
            readable = true;
            int precision = precision(format, range.group(1), range.group(2));
            if (precision > bestPrecision) {
                bestPrecision = precision;
                quality = quality(range.group(3));
            }
        }
        return readable ? quality : 1;
    }

    private static int precision(Format format, String type, String subtype) {
        String main = type.toLowerCase(Locale.ROOT);
        String sub = subtype.toLowerCase(Locale.ROOT);
        if (sub.equals("*")) {
            return main.equals("*") ? 1 : format.matchesRange(main) ? 2 : 0;
        }
        return format.matches(main + "/" + sub) ? 3 : 0;
    }

    private static double quality(String parameters) {
        Matcher quality = QUALITY.matcher(parameters == null ? "" : parameters);
        return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
    }
}
