package org.redlines.download;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes README.txt from its template. */
@Singleton
class ReadMe {

    private final Template template;
    private final Origin origin;

    ReadMe(@Location("download.txt") Template template, Origin origin) {
        this.template = template;
        this.origin = origin;
    }

    String text(Content content, List<PackedLayer> layers) {
        return template.data("title", content.title())
                .data("version", About.version(content.snapshot()))
                .data("citation", About.citation(content, origin.link("/layers/" + content.name() + ".zip")))
                .data("filter", content.layers().get(0).filter())
                .data("layers", layers)
                .data("caveats", About.caveats(content.layers()))
                .data("page", origin.link("/"))
                .data("api", origin.link("/ogc/api.html"))
                .render();
    }
}
