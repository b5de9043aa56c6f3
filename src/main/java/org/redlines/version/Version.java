package org.redlines.version;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published state of {@code geodata/}. ETags, citations and caches depend on it.
 *
 * @param number its place in the sequence of published versions, from 1; the highest is served
 * @param contentHash SHA-256 of everything that was published, in lower-case hexadecimal; equal content has an equal
 *     hash
 * @param digest six hexadecimal digits of a hash of its whole content, with imported layers. Two databases can have
 *     versions with the same number; their digests differ unless the content is equal
 * @param publishedAt when the publishing transaction began
 * @param lastEvidence the day of the latest evidence; nothing is shown as current after it
 */
public record Version(int number, String contentHash, String digest, Instant publishedAt, LocalDate lastEvidence) {

    /** Its permanent name in addresses: number and digest, such as {@code 12.3fa9c1}. */
    public String identity() {
        return number + "." + digest;
    }
}
