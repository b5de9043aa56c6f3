/**
 * HTTP: requests, content negotiation, ETags, problem documents, the cache of responses, common headers, and the page's
 * files. This package knows nothing about the content of responses.
 *
 * <p>A <em>problem</em> is an error document (RFC 9457). A <em>request key</em> has the parts of a request that
 * determine its response.
 */
package org.redlines.http;
