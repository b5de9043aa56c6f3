package org.redlines.download;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses that a file names.
 *
 * <p>A kept file goes to everybody, so it names this server only as {@code redlines.public-url} does,
 * never as one request called it; else addresses begin at the server's root.
 */
@Singleton
class Origin {

    private final String base;

    Origin(@ConfigProperty(name = "redlines.public-url") Optional<String> base) {
        this.base = base.map(url -> url.replaceAll("/+$", "")).orElse("");
    }

    String link(String path) {
        return base + path;
    }
}
