/**
 * Checking runs every {@link org.redlines.geodata.Rule} on a dossier. It reports all findings with their locations, and
 * never stops at the first.
 */
package org.redlines.geodata.checking;
