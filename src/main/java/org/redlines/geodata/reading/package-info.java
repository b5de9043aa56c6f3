/**
 * Reads the files of {@code geodata/} into a {@link org.redlines.geodata.Dossier}. An editor's mistake never causes an
 * exception: a file that cannot be read becomes a finding.
 */
package org.redlines.geodata.reading;
