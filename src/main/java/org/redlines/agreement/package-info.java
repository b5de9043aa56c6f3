/**
 * An agreement is a text with clauses; each clause has every principal actor's reading of it.
 */
package org.redlines.agreement;
