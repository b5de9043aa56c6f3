/**
 * A finding is a failed rule with its location (file, line, column and field), the value found, and the value expected.
 */
package org.redlines.finding;
