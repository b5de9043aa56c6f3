/**
 * Determines whether territories are connected by land. The dossier records routes and crossings. The <em>network</em>
 * is the graph that they form on a day. A <em>way</em> is a path through it.
 */
package org.redlines.analysis.continuity;
