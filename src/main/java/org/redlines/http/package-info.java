/**
 * What every answer owes HTTP, whatever it is about: the call as it came in, content negotiation,
 * validators, problem documents, prepared answers, headers, and the page's files.
 *
 * <p>A <em>problem</em> is an error document of RFC 9457. A <em>call</em> is a request reduced to
 * what decides its answer.
 */
package org.redlines.http;
