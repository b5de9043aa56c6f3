package org.redlines.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/** Checks that every address is well formed, and that no two sources have the same page. */
public final class Addresses implements Rule {

    private static final String NOISE = "(?i)(utm_[a-z]+|fbclid|gclid|ref|source|amp)=[^&]*";

    @Override
    public List<String> names() {
        return List.of("bad-address", "duplicate-source");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        Map<String, DossierRecord> first = new HashMap<>();
        for (DossierRecord source : dossier.list(Kind.SOURCE)) {
            String url = source.text("url").orElse("");
            try {
                DossierRecord other = first.putIfAbsent(normalise(new URI(url)), source);
                if (other != null) {
                    findings.error(
                            "duplicate-source",
                            source.location("/url"),
                            url,
                            "Another source has this page already: " + other.id()
                                    + ". Cite that one and remove this file.");
                }
            } catch (URISyntaxException e) {
                findings.error(
                        "bad-address",
                        source.location("/url"),
                        url,
                        "This is not a valid web address: " + e.getReason() + ".");
            }
        }
    }

    /**
     * The address without the parts that do not change the page: scheme, www, trailing slash, fragment, campaign tags.
     */
    static String normalise(URI url) {
        String host = url.getHost() == null
                ? ""
                : url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", "");
        String path = url.getRawPath() == null
                ? ""
                : url.getRawPath().replaceFirst("^/amp/", "/").replaceFirst("/+$", "");
        String query = url.getRawQuery() == null
                ? ""
                : url.getRawQuery().replaceAll(NOISE, "").replaceAll("^&+|&+$", "");
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }
}
