/** Computes what remains of a boundary beside a strip of land along a route, with the errors of both lines. */
package org.redlines.analysis.border;
