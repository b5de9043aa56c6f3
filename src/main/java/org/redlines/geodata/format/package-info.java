/**
 * The canonical format: one way to write a record, so that a change shows as what it is and no more.
 *
 * <p>Fields are in the schema's order, lists and fields are indented by two, long texts are folded at 100 columns, and
 * a text is quoted only where YAML would read it otherwise. Comments are kept, each before the field that it stood at.
 */
package org.redlines.geodata.format;
