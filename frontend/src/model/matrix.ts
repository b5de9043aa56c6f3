import { compareCodes } from './order';
import type { Judgement, ScenarioAnswer, Verdict } from './scenario';

/** A position under every scenario, in the order of the scenarios. */
export interface MatrixRow {
  position: string;
  actor: string;
  kind: Judgement['kind'];
  title: string;
  /** Undefined under a scenario that does not judge the position. */
  judgements: (Judgement | undefined)[];
}

/** Every position that some scenarios judge, by actor in the given order, claims first, then by title. */
export function matrixRows(answers: ScenarioAnswer[], actors: readonly string[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  answers.forEach(({ judgements }, column) => {
    for (const judgement of judgements) {
      const { position, actor, kind, title } = judgement;
      const row = rows.get(position) ?? { position, actor, kind, title, judgements: [] };
      row.judgements[column] = judgement;
      rows.set(position, row);
    }
  });
  return [...rows.values()].sort(
    (a, b) =>
      actors.indexOf(a.actor) - actors.indexOf(b.actor) ||
      compareCodes(a.kind, b.kind) ||
      a.title.localeCompare(b.title),
  );
}

/** The verdicts of each row, column by column. */
export function verdictsOf(rows: MatrixRow[], columns: number): Verdict[][] {
  return rows.map(({ judgements }) =>
    Array.from({ length: columns }, (_, column) => judgements[column]?.verdict ?? 'not-addressed'),
  );
}

/** Swaps rows and columns. */
export function transposed<T>(rows: T[][]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}
