/**
 * A version is a published state of the data: a number, its content, and the time of publication.
 *
 * <p>{@link org.redlines.version.FeatureSets} writes versions and their feature sets.
 * {@link org.redlines.version.CurrentVersion} is the version that this server serves.
 * {@link org.redlines.version.VersionListener} waits for PostgreSQL's notification of a new version.
 */
package org.redlines.version;
