/**
 * A dossier is the curated file of one dispute: the records under {@code geodata/}, each sourced and dated.
 *
 * <p>This package knows the subjects (positions, statements, routes and so on) only as
 * {@link org.redlines.geodata.Rule}s, which are registered as services in {@code META-INF/services}.
 *
 * <p>A dossier is read, checked and published. Publishing makes a {@link org.redlines.version.Version}, completely or
 * not at all. {@link org.redlines.version.CurrentVersion} is the version that this server serves.
 */
package org.redlines.geodata;
