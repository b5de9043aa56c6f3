/** What a strip of land along a route leaves of a boundary, with the errors of both lines. */
package org.redlines.analysis.border;
