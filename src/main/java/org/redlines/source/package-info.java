/**
 * A source is a publication that carries evidence. It is defined once and cited by id. A mirror is a copy of somebody
 * else's page.
 */
package org.redlines.source;
