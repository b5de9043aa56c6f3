package org.redlines.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.Kind;
import org.redlines.geodata.Rule;

/**
 * Checks that a copy of somebody else's page is marked as a copy and names the original.
 * {@code schema/mirror-hosts.yaml} lists hosts that only have copies.
 */
public final class Mirrors implements Rule {

    private static final int LONG_TITLE = 4;

    @Override
    public List<String> names() {
        return List.of("mirror-unmarked", "mirror-of-what", "same-title");
    }

    @Override
    public void check(Dossier dossier, Findings findings) {
        List<String> hosts = new ArrayList<>();
        for (JsonNode entry : dossier.schemas().readList("mirror-hosts")) {
            hosts.add(entry.path("host").asText());
        }
        for (DossierRecord source : dossier.list(Kind.SOURCE)) {
            boolean marked = source.body().path("mirror").asBoolean();
            Optional<String> copies = findMirrorHost(source, hosts);
            if (!marked && copies.isPresent()) {
                findings.error(
                        "mirror-unmarked",
                        source.location("/url"),
                        source.text("url").orElse(""),
                        "Pages of " + copies.get() + " are copies. Find the original address, or add 'mirror: true' and"
                                + " 'mirrorOf'.");
            }
            if (marked && source.text("mirrorOf").isEmpty()) {
                findings.error(
                        "mirror-of-what",
                        source.location("/mirror"),
                        "",
                        "A copy must say what it is a copy of; add 'mirrorOf' with publisher and address, as far as known.");
            }
        }
        noteSameTitles(dossier.list(Kind.SOURCE), findings);
    }

    // Many pages share short titles such as "Interview", so they are not compared.
    private static void noteSameTitles(List<DossierRecord> sources, Findings findings) {
        Map<String, DossierRecord> first = new HashMap<>();
        List<DossierRecord> unmarked = sources.stream()
                .filter(source -> Stream.of("relays", "mirrorOf")
                        .allMatch(field -> source.text(field).isEmpty()))
                .sorted(Comparator.comparing(source -> source.text("date").orElse("9999")))
                .toList();
        for (DossierRecord source : unmarked) {
            String title = words(source.text("title").orElse(""));
            DossierRecord other = title.split(" ").length < LONG_TITLE ? null : first.putIfAbsent(title, source);
            if (other != null) {
                findings.note(
                        "same-title",
                        source.location("/title"),
                        source.text("title").orElse(""),
                        "The source " + other.id()
                                + " has the same title. If this page is a copy of that one, or passes"
                                + " on its report, say so: 'mirror' and 'mirrorOf', or 'relays'.");
            }
        }
    }

    private static String words(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Optional<String> findMirrorHost(DossierRecord source, List<String> hosts) {
        String host = source.text("url").flatMap(Mirrors::findHost).orElse("");
        return hosts.stream()
                .filter(mirror -> host.equals(mirror) || host.endsWith("." + mirror))
                .findFirst();
    }

    private static Optional<String> findHost(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // reported by Addresses
        }
    }
}
