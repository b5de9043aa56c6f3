package org.redlines.html;

import java.util.ArrayList;
import java.util.List;
import org.redlines.collection.Collection;
import org.redlines.collection.FileFormat;
import org.redlines.collection.FileFormats;
import org.redlines.geo.Crs;
import org.redlines.http.Call;
import org.redlines.http.QueryString;
import org.redlines.texts.Texts;

/** The links "this as …": the same content in every other format and reference system. */
final class OtherFormats {

    private final Call call;
    private final Collection collection;
    private final List<FileFormat> files;

    OtherFormats(Call call, Collection collection, FileFormats files) {
        this.call = call;
        this.collection = collection;
        this.files = files.list();
    }

    /** A page of features, and all that match as files. */
    List<Frame.Link> page() {
        List<Frame.Link> links = new ArrayList<>();
        links.add(Frame.Link.to(Texts.get("jsonOfPage"), call.with("f", "json").self()));
        files(call.query().without("f", "limit", "offset", "after", "crs"), links);
        return links;
    }

    /** One feature. */
    List<Frame.Link> feature(String id) {
        List<Frame.Link> links = new ArrayList<>();
        links.add(Frame.Link.to("JSON", call.with("f", "json").self()));
        if (collection.filters().containsKey("id")) {
            files(QueryString.EMPTY.with("id", id), links);
        }
        for (Crs crs : Crs.list()) {
            if (crs != Crs.CRS84) {
                links.add(Frame.Link.to(
                        Texts.get("jsonIn", "crs", "EPSG:" + crs.srid()),
                        call.with("f", "json").with("crs", crs.uri()).self()));
            }
        }
        return links;
    }

    /** The whole collection. */
    List<Frame.Link> collection() {
        List<Frame.Link> links = new ArrayList<>();
        links.add(Frame.Link.to(
                Texts.get("jsonOfDescription"), call.with("f", "json").self()));
        files(QueryString.EMPTY, links);
        return links;
    }

    private void files(QueryString query, List<Frame.Link> links) {
        for (FileFormat file : files) {
            String address = query.behind(collection.downloadPath(file.extension()));
            links.add(new Frame.Link(
                    file.title(),
                    Addresses.keeping(call, address),
                    file.format().mediaType()));
        }
    }
}
