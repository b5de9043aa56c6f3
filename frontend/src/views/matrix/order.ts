import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type MatrixRow, matrixRows, transposed, verdictsOf } from '../../model/matrix';
import type { ScenarioAnswer } from '../../model/scenario';
import { asProposed } from '../../model/staircase';
import { actorOrder } from '../../state/signals';
import { inView } from '../../state/store';

type OrderByLikeness = typeof import('../../model/likeness').orderByLikeness;

/** The clustering, which comes only when it is asked for; `failed` when its file did not come. */
const likeness = signal<{ order: OrderByLikeness } | 'failed' | null>(null);

/** Asks for the clustering. */
async function loadLikeness(): Promise<void> {
  likeness.value = null;
  try {
    const { orderByLikeness } = await import('../../model/likeness');
    likeness.value = { order: orderByLikeness };
  } catch {
    likeness.value = 'failed';
  }
}

/** A scenario as a column: with the number that it has in the order of the proposals. */
export interface Column {
  number: number;
  answer: ScenarioAnswer;
}

/** What the matrix shows. */
interface Ordered {
  columns: Column[];
  rows: MatrixRow[];
  /** Whether the order that was asked for did not come; then it is by actors. */
  hasFailed: boolean;
}

/** Positions and scenarios in the order that the address names. */
export function useOrdered(answers: ScenarioAnswer[]): Ordered {
  const isByLikeness = inView.matrixOrder.value === 'likeness';
  useEffect(() => {
    if (isByLikeness && likeness.peek() === null) void loadLikeness();
  }, [isByLikeness]);
  const columns = asProposed(answers).map((answer, index) => ({ number: index + 1, answer }));
  const rows = matrixRows(
    columns.map(({ answer }) => answer),
    actorOrder.value,
  );
  const found = likeness.value;
  const hasFailed = isByLikeness && found === 'failed';
  if (!isByLikeness || found === null || found === 'failed') return { columns, rows, hasFailed };
  const verdicts = verdictsOf(rows, columns.length);
  const across = found.order(transposed(verdicts));
  const down = found.order(verdicts);
  return {
    columns: across.flatMap((index) => columns[index] ?? []),
    rows: down.flatMap((index) => {
      const row = rows[index];
      return row ? [{ ...row, judgements: across.map((column) => row.judgements[column]) }] : [];
    }),
    hasFailed,
  };
}
