/**
 * A finding is a failed rule with its place: the file, line, column and field, the value found, and what was expected.
 */
package org.redlines.finding;
