/**
 * Checking runs every {@link org.redlines.dossier.Rule} over a dossier. It reports all findings, each with its place,
 * and never stops at the first.
 */
package org.redlines.dossier.checking;
