/**
 * A dossier is one dispute's curated file: the records under {@code geodata/}, each sourced and
 * dated.
 *
 * <p>It knows the subjects (positions, statements, routes and so on) only as {@link org.redlines.geodata.Rule}s, which
 * are registered as services in {@code META-INF/services}.
 *
 * <p>A dossier is read, checked and published. Publishing makes a {@link
 * org.redlines.version.Version}, whole or not at all; {@link org.redlines.version.CurrentVersion}
 * is the one this instance serves.
 */
package org.redlines.geodata;
