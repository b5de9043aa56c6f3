package org.redlines.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet of all HTML pages: the map page's tokens and what is special to these.
 *
 * <p>It is part of each page, so that a page needs one request and can be kept as a file; the policy
 * lets in just this style, and no script at all.
 */
final class Style {

    /** The text between the style tags. */
    static final String SHEET = compact(read("/styles/tokens.css") + read("/styles/page.css"));

    private static final String SHEET_HASH = hash(SHEET);

    private Style() {}

    /** The Content-Security-Policy of a page that has this style, these rules in an element of their own, and no script. */
    static String policy(String rules) {
        return "default-src 'none'; style-src 'sha256-" + SHEET_HASH + "'"
                + (rules.isEmpty() ? "" : " 'sha256-" + hash(rules) + "'")
                + "; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    private static String compact(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").trim();
    }

    private static String read(String name) {
        try (InputStream in = Style.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
