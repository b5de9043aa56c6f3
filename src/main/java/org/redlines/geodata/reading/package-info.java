/**
 * Reading turns the files of {@code geodata/} into a {@link org.redlines.geodata.Dossier}. It never throws for what an
 * editor may have written: a file that cannot be understood becomes a finding.
 */
package org.redlines.geodata.reading;
