/**
 * A version is a published state of the data: a number, what it holds, and when it was published.
 *
 * <p>{@link org.redlines.version.FeatureSets} writes versions and the feature sets that they hold. {@link
 * org.redlines.version.CurrentVersion} is the version that this instance serves; {@link
 * org.redlines.version.VersionListener} hears from PostgreSQL that there is a new one.
 */
package org.redlines.version;
