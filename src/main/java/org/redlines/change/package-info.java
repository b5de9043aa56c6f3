/**
 * A <em>change</em> is a feature that differs between two published versions: added, changed or removed. An imported
 * layer changes as a whole.
 *
 * <p>A {@link org.redlines.change.VersionRange} names the two versions. {@link org.redlines.change.Changes} compares
 * them in PostGIS. {@link org.redlines.change.ChangeResource} serves the result. Feature sets with the same number are
 * equal and are not compared.
 */
package org.redlines.change;
