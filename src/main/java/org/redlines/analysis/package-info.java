/**
 * What the positions of the dossier say about arrangements for the route, computed.
 *
 * <p>An {@link org.redlines.analysis.Arrangement} gives values to {@link org.redlines.analysis.Dimension dimensions} and
 * leaves open what it does not say. A position carries {@link org.redlines.analysis.Condition conditions} over dimensions,
 * taken from statements; a condition may rest on a {@link org.redlines.analysis.Term}, a disputed word with several
 * readings. One {@link org.redlines.analysis.Evaluator} judges a position under an arrangement and explains it in the same
 * pass. An {@link org.redlines.analysis.ArrangementSearch} finds arrangements that conditions leave, and so
 * which positions collide or agree. The same question has the same answer.
 */
package org.redlines.analysis;
