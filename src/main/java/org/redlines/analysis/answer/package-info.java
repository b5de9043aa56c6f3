/**
 * Serves the analysis over HTTP: verdicts on positions under scenarios and under the reader's own arrangements, the
 * room that red lines leave, and how both change over time. A {@link org.redlines.analysis.answer.Question} has the
 * common parameters.
 */
package org.redlines.analysis.answer;
