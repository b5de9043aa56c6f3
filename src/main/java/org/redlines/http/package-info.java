/**
 * HTTP, whatever a response is about: the request as it came in, content negotiation, validators, problem documents, the
 * cache of responses, headers, and the page's files.
 *
 * <p>A <em>problem</em> is an error document of RFC 9457. A <em>request key</em> is a request reduced to what decides its
 * response.
 */
package org.redlines.http;
