/** An agreement is a text with numbered clauses. Each clause has a reading for each principal actor. */
package org.redlines.agreement;
