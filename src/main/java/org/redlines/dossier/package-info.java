/**
 * A dossier is one dispute's curated file: the records under {@code geodata/}, each sourced and
 * dated.
 *
 * <p>A dossier is read, checked and published. Publishing makes a {@link
 * org.redlines.dossier.Version}, whole or not at all; {@link org.redlines.dossier.CurrentVersion}
 * is the one this instance serves.
 */
package org.redlines.dossier;
