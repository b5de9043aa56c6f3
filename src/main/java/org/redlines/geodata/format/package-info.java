/**
 * The canonical format: one way to write a record, so that a diff shows only real changes.
 *
 * <p>Fields are in the schema's order. Lists and fields are indented by two. Long texts are folded at 100 columns. A
 * text is quoted only if YAML would read it as something else. Comments are kept, each before its field.
 */
package org.redlines.geodata.format;
