package org.redlines.version;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published state of {@code geodata/}: a value on which ETags, citations and caches hang.
 *
 * @param number its place in the sequence of published versions, from 1; the highest is served
 * @param contentHash lower-case hex SHA-256 over everything that was published; equal content has
 *     an equal hash
 * @param digest six hexadecimal digits of a hash over everything that it holds, imported layers too; differs from that of a
 *     version of the same number in another database, unless that holds the same
 * @param publishedAt when its transaction began
 * @param lastEvidence day after which no evidence was found; nothing is current after it
 */
public record Version(int number, String contentHash, String digest, Instant publishedAt, LocalDate lastEvidence) {

    /** What names it in addresses that stay: number and digest, such as {@code 12.3fa9c1}. */
    public String identity() {
        return number + "." + digest;
    }
}
