/**
 * Checking runs every {@link org.redlines.geodata.Rule} over a dossier. It reports all findings, each with its place,
 * and never stops at the first.
 */
package org.redlines.geodata.checking;
