/**
 * Computes what the positions of the dossier require of arrangements for the route.
 *
 * <p>An {@link org.redlines.analysis.Arrangement} gives values to {@link org.redlines.analysis.Dimension dimensions};
 * dimensions without a value are open. A position has {@link org.redlines.analysis.Condition conditions} on dimensions,
 * coded from statements. A condition may use a {@link org.redlines.analysis.Term}, a disputed word with several
 * readings. One {@link org.redlines.analysis.Evaluator} judges a position under an arrangement and records the reasons.
 * An {@link org.redlines.analysis.ArrangementSearch} finds the arrangements that conditions allow, and from them which
 * positions collide or agree. Results are deterministic.
 */
package org.redlines.analysis;
