/**
 * A <em>change</em> is a feature that one published version has otherwise than another: added, changed
 * or removed. An imported layer changes as a whole.
 *
 * <p>A {@link org.redlines.change.VersionRange} is the two versions; {@link org.redlines.change.Changes} asks
 * PostGIS what differs, {@link org.redlines.change.ChangeResource} sends it. Feature sets of the same
 * number hold the same and are never compared.
 */
package org.redlines.change;
