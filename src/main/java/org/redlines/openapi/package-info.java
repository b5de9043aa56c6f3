/**
 * The API definition in OpenAPI 3.0. {@code openapi.yaml} is a skeleton; the collections of a version and the program's
 * limits are filled in.
 */
package org.redlines.openapi;
