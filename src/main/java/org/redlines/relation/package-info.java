/** A relation is the state between two actors over time, with its turning points. */
package org.redlines.relation;
