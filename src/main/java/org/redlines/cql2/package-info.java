/**
 * CQL2, the OGC's Common Query Language, as text and as JSON: read into one tree of expressions, checked
 * against the properties that a collection declares, and turned into SQL in which every value and every
 * name is bound.
 */
package org.redlines.cql2;
