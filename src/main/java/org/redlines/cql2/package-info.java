/**
 * CQL2 is the OGC's Common Query Language. This package reads its text and JSON encodings into a tree of expressions,
 * checks the tree against the declared properties of a collection, and translates it to SQL. All values and names are
 * bound.
 */
package org.redlines.cql2;
