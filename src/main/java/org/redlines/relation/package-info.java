/**
 * A relation is how two actors stand to each other, as a sequence of states with turning points.
 */
package org.redlines.relation;
