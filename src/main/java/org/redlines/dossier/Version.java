package org.redlines.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published state of {@code geodata/}: a value on which ETags, citations and caches hang.
 *
 * @param number place in the sequence of published versions, from 1; the highest is served
 * @param contentHash lower-case hex SHA-256 over everything that was published; equal content has
 *     an equal hash
 * @param publishedAt when its transaction began
 * @param lastEvidence day after which no evidence was found; nothing is current after it
 */
public record Version(int number, String contentHash, Instant publishedAt, LocalDate lastEvidence) {}
