/**
 * Whether territories are joined by land. The <em>ground</em> is what the dossier records of routes and crossings; the
 * <em>network</em> is the graph that they make on a day; a <em>way</em> leads through it.
 */
package org.redlines.analysis.continuity;
