package org.redlines.picture;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.redlines.collection.AsOf;
import org.redlines.collection.Snapshot;
import org.redlines.collection.Snapshots;
import org.redlines.http.PagePreviews;
import org.redlines.http.Problem;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** Previews of a view's address for other sites: Open Graph (https://ogp.me), Twitter cards and oEmbed. */
@Singleton
class Previews implements PagePreviews {

    private final Snapshots snapshots;
    private final Pictures pictures;

    Previews(Snapshots snapshots, Pictures pictures) {
        this.snapshots = snapshots;
        this.pictures = pictures;
    }

    /**
     * The preview of one view.
     *
     * @param address of the page
     * @param picture address of its picture
     */
    record Preview(String title, String description, String address, String picture) {}

    @Override
    public String head(RequestKey key) {
        try {
            return find(key, key.query()).map(preview -> html(key, preview)).orElse("");
        } catch (Problem e) {
            // The page itself reports parameters that it does not understand.
            return "";
        }
    }

    /**
     * The preview of a view; empty if nothing is published yet.
     *
     * @param query of the page's address
     * @throws Problem 400 if the page does not understand the query
     */
    Optional<Preview> find(RequestKey key, QueryString query) {
        if (snapshots.find().isEmpty()) {
            return Optional.empty();
        }
        Snapshot snapshot = snapshots.requested(key.with(query));
        PageView asked = PageView.read(query);
        PageView view = pictures.feature(snapshot, asked).isPresent() ? asked : asked.withoutFeature();
        QueryString pinned = view.query(snapshot);
        // The address names a version only if the request did; otherwise it follows the current version.
        QueryString own = query.find(AsOf.PARAMETER).isPresent() ? pinned : pinned.without(AsOf.PARAMETER);
        String title = Texts.get("citedViewOn", "view", pictures.title(snapshot, view), "date", Texts.date(view.day()));
        return Optional.of(new Preview(
                title,
                pictures.description(snapshot, view),
                key.link(PageView.isSilent(query) ? "/" : own.behind("/")),
                key.link(pinned.with(PictureSize.PARAMETER, PictureSize.PREVIEW.text())
                        .behind("/picture.png"))));
    }

    private static String html(RequestKey key, Preview preview) {
        String title = escape(preview.title());
        String description = escape(preview.description());
        String address = escape(preview.address());
        String frame = QueryString.EMPTY
                .with("url", preview.address())
                .with("format", "json")
                .behind("/oembed");
        return """
                <title>%1$s · Redlines</title>
                <meta name="description" content="%2$s" />
                <link rel="canonical" href="%3$s" />
                <meta property="og:type" content="website" />
                <meta property="og:site_name" content="Redlines" />
                <meta property="og:title" content="%1$s" />
                <meta property="og:description" content="%2$s" />
                <meta property="og:url" content="%3$s" />
                <meta property="og:image" content="%4$s" />
                <meta property="og:image:type" content="image/png" />
                <meta property="og:image:width" content="%5$d" />
                <meta property="og:image:height" content="%6$d" />
                <meta property="og:image:alt" content="%1$s" />
                <meta name="twitter:card" content="summary_large_image" />
                <link rel="alternate" type="application/json+oembed" title="%1$s" href="%7$s" />"""
                .formatted(
                        title,
                        description,
                        address,
                        escape(preview.picture()),
                        PictureSize.PREVIEW.width,
                        PictureSize.PREVIEW.height,
                        escape(key.link(frame)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
