/**
 * A schema describes the fields of one kind of record: {@code geodata/schema/*.json}, JSON Schema draft 2020-12.
 *
 * <p>Four keywords of our own add what JSON Schema does not have: {@code references} (the kinds of thing that a text
 * names by id), {@code evidence} (the object must cite a statement or a source), {@code voice} (the text is in the
 * dossier's own words and must be neutral) and {@code when} ({@code "editing"}: the day of our own work, not of
 * evidence).
 */
package org.redlines.geodata.schema;
