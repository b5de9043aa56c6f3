/**
 * A schema says what the fields of one kind of record are and mean: {@code geodata/schema/*.json}, JSON Schema draft
 * 2020-12.
 *
 * <p>Four keywords of our own say what JSON Schema cannot: {@code references} (the kinds of thing a text names by id),
 * {@code evidence} (the object must cite a statement or a source), {@code voice} (the text is in the dossier's own words
 * and must be neutral) and {@code when} ({@code "editing"}: the day of our own work, not of evidence).
 */
package org.redlines.geodata.schema;
