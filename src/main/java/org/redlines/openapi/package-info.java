/**
 * The API's description in OpenAPI 3.0: {@code openapi.yaml} as a skeleton, filled with the collections of a version and
 * the limits of the program.
 */
package org.redlines.openapi;
