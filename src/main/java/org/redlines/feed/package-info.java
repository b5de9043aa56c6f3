/**
 * A <em>feed</em> lists new and changed records, newest first, for programs that check regularly. The formats are Atom
 * (RFC 4287) and JSON Feed 1.1.
 *
 * <p>An <em>entry</em> is a record as one version added or changed it. {@link org.redlines.feed.FeedResource} collects
 * entries from version to version. {@link org.redlines.feed.AtomFeed} and {@link org.redlines.feed.JsonFeed} write
 * them.
 */
package org.redlines.feed;
