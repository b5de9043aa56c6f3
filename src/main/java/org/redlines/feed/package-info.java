/**
 * A <em>feed</em> lists what is new and changed, newest first, for programs that look again and again:
 * Atom (RFC 4287) and JSON Feed 1.1.
 *
 * <p>An <em>entry</em> is a record as one version made it. {@link org.redlines.feed.FeedResource} goes back
 * from version to version; {@link org.redlines.feed.AtomFeed} and {@link org.redlines.feed.JsonFeed}
 * write what it finds.
 */
package org.redlines.feed;
