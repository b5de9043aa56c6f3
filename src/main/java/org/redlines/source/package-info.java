/**
 * A source is a publication that carries evidence: defined once, cited by id. A mirror is a copy of somebody else's page.
 */
package org.redlines.source;
