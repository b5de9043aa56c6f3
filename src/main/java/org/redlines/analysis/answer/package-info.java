/**
 * What the analysis answers over HTTP: how positions fare under scenarios and arrangements of one's own, what room is left,
 * and how both change with time. A {@link org.redlines.analysis.answer.Question} is what the parameters ask for.
 */
package org.redlines.analysis.answer;
