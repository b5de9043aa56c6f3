import type { Agreement, Clause } from './agreement';
import { type AnchorRef, anchorKey } from './anchor';
import type { Disagreement } from './disagreement';
import type { StatementLine } from './statement';

/** The disagreements with an account that is based on one of these statements. */
export function disagreementsOver(
  disagreements: Disagreement[],
  statements: Iterable<string>,
): Disagreement[] {
  const ids = new Set(statements);
  return disagreements.filter(({ versions }) =>
    versions.some((version) => version.statements.some((id) => ids.has(id))),
  );
}

/** The ids of the statements that concern a thing. */
export function statementsOn(statements: StatementLine[], anchor: AnchorRef): string[] {
  const key = anchorKey(anchor);
  return statements
    .filter(({ anchors }) => anchors?.some((other) => anchorKey(other) === key))
    .map(({ id }) => id);
}

/** The clauses that concern a thing, each with its agreement. */
export function clausesOn(
  agreements: Agreement[],
  anchor: AnchorRef,
): { agreement: Agreement; clause: Clause }[] {
  const key = anchorKey(anchor);
  return agreements.flatMap((agreement) =>
    agreement.clauses
      .filter(({ anchors }) => anchors.some((other) => anchorKey(other) === key))
      .map((clause) => ({ agreement, clause })),
  );
}
