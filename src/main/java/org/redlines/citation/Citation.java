package org.redlines.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redlines.collection.AsOf;
import org.redlines.collection.Collection;
import org.redlines.collection.Licence;
import org.redlines.collection.Snapshot;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;
import org.redlines.version.Version;

/**
 * The content of a citation.
 *
 * @param author name of the author
 * @param key key in a bibliography: lower-case letters, digits and hyphens
 * @param title title of the cited thing
 * @param version number of the data version
 * @param published day on which the version was published, UTC
 * @param lastEvidence day of the latest evidence; null if there is none
 * @param address permanent address of this version of the cited thing
 * @param licence its licence; null for a view, which shows layers with different licences
 * @param primaries the statements that the cited record rests on; empty if it rests on none
 */
public record Citation(
        String author,
        String key,
        String title,
        int version,
        LocalDate published,
        LocalDate lastEvidence,
        String address,
        Licence licence,
        List<Primary> primaries) {

    /** The publisher, and the author of everything except imported layers. */
    static final String PUBLISHER = "Redlines";

    /** The citation of something in a snapshot. */
    public static Citation of(Snapshot snapshot, String key, String title, String address, Licence licence) {
        Version version = snapshot.version();
        return new Citation(
                PUBLISHER,
                "redlines-" + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-v" + version.number(),
                title,
                version.number(),
                version.publishedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                version.lastEvidence(),
                address,
                licence,
                List.of());
    }

    /**
     * Cites the speakers of statements, with Redlines as the place where the statements were found.
     *
     * @param page permanent address of the page for readers
     */
    Citation citing(List<Primary> said, String page) {
        return new Citation(author, key, title, version, published, lastEvidence, page, licence, said);
    }

    /**
     * Cites the makers of an imported layer. It has no date of evidence.
     *
     * @param attribution whom to credit when the data is used
     */
    Citation citingMakers(String attribution) {
        String author = attribution.equals(Collection.NOT_STATED) ? PUBLISHER : attribution;
        return new Citation(author, key, title, version, published, null, address, licence, List.of());
    }

    /** The citation: a line for each statement, and one for Redlines. */
    public String text() {
        if (primaries.isEmpty()) {
            return ownText();
        }
        return primaries.stream().map(one -> one.text() + ".\n").collect(Collectors.joining()) + in() + ".";
    }

    /** The place where a primary source was found. */
    String in() {
        return Texts.get("citationIn", "citation", ownText());
    }

    /** The key of one of its statements. A record on several statements has an entry for each, so the keys differ. */
    String key(Primary said) {
        return primaries.size() == 1 ? key : key + "-" + said.id();
    }

    /** Who translated a statement, and the place where it was found. */
    String note(Primary said) {
        return said.translated().isEmpty() ? in() : said.translated() + ". " + in();
    }

    private String ownText() {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(
                "citationOf", "author", author, "title", title, "version", "" + version, "date", "" + published));
        if (lastEvidence != null) {
            parts.add(Texts.get("citationEvidence", "date", "" + lastEvidence));
        }
        parts.add(address);
        if (licence != null) {
            parts.add(licence.id());
        }
        return String.join(", ", parts);
    }

    /** The facts for which bibliographies have no field: version, date of evidence and licence. */
    String note() {
        String evidence = lastEvidence == null ? "" : ", " + Texts.get("citationEvidence", "date", "" + lastEvidence);
        String terms = licence == null ? "" : ". " + Texts.get("citationLicence", "licence", licence.inWords());
        return Texts.get("citationVersion", "version", "" + version) + evidence + terms;
    }

    /** The citation of a collection in one version. */
    public static Citation of(RequestKey key, Snapshot snapshot, Collection collection) {
        Citation citation = Citation.of(
                snapshot,
                collection.id(),
                collection.title(),
                address(key, snapshot, collection.path()),
                Licence.of(collection.licence()));
        return collection.isImported() ? citation.citingMakers(collection.attribution()) : citation;
    }

    /** The permanent address of a path in a version. */
    static String address(RequestKey key, Snapshot snapshot, String path) {
        return key.link(AsOf.at(snapshot.version(), path));
    }
}
