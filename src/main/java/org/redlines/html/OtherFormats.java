package org.redlines.html;

import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormat;
import org.redlines.collection.FileFormats;
import org.redlines.geo.Crs;
import org.redlines.http.QueryString;
import org.redlines.http.RequestKey;
import org.redlines.texts.Texts;

/** The links "this as …": the same content in every other format and reference system. */
final class OtherFormats {

    private final RequestKey key;
    private final Collection collection;
    private final List<FileFormat> files;

    OtherFormats(RequestKey key, Collection collection, FileFormats files) {
        this.key = key;
        this.collection = collection;
        this.files = files.list();
    }

    /** A page of features, and all that match as files. */
    List<PageHead.Link> page() {
        List<PageHead.Link> links = new ArrayList<>();
        links.add(
                PageHead.Link.to(Texts.get("jsonOfPage"), key.with("f", "json").self()));
        files(key.query().without("f", "limit", "offset", "after", "crs"), links);
        return links;
    }

    /** One feature. */
    List<PageHead.Link> feature(String id) {
        List<PageHead.Link> links = new ArrayList<>();
        links.add(PageHead.Link.to("JSON", key.with("f", "json").self()));
        if (collection.filters().containsKey("id")) {
            files(QueryString.EMPTY.with("id", id), links);
        }
        for (Crs crs : Crs.list()) {
            if (crs != Crs.CRS84) {
                links.add(PageHead.Link.to(
                        Texts.get("jsonIn", "crs", name(crs)),
                        key.with("f", "json").with("crs", crs.uri()).self()));
            }
        }
        return links;
    }

    /** The whole collection. */
    List<PageHead.Link> collection() {
        List<PageHead.Link> links = new ArrayList<>();
        links.add(PageHead.Link.to(
                Texts.get("jsonOfDescription"), key.with("f", "json").self()));
        files(QueryString.EMPTY, links);
        return links;
    }

    /** A reference system's name, for people. */
    static String name(Crs crs) {
        return Texts.find("crs." + crs.code()).orElse(crs.code());
    }

    private void files(QueryString query, List<PageHead.Link> links) {
        for (FileFormat file : files) {
            String address = query.behind(collection.downloadPath(file.extension()));
            links.add(new PageHead.Link(
                    file.title(), PageLinks.keeping(key, address), file.format().mediaType()));
        }
    }
}
