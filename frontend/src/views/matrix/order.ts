import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type MatrixRow, matrixRows, transposed, verdictsOf } from '../../model/matrix';
import type { ScenarioAnswer } from '../../model/scenario';
import { asProposed } from '../../model/staircase';
import { actorOrder } from '../../state/signals';
import { inView } from '../../state/store';

type OrderByLikeness = typeof import('../../model/likeness').orderByLikeness;

/** The clustering, loaded on request; `failed` if its file did not load. */
const likeness = signal<{ order: OrderByLikeness } | 'failed' | null>(null);

/** Requests the clustering. */
async function loadLikeness(): Promise<void> {
  likeness.value = null;
  try {
    const { orderByLikeness } = await import('../../model/likeness');
    likeness.value = { order: orderByLikeness };
  } catch {
    likeness.value = 'failed';
  }
}

/** A scenario as a column, with its number in the order of proposals. */
export interface Column {
  number: number;
  answer: ScenarioAnswer;
}

/** The content of the matrix. */
interface Ordered {
  columns: Column[];
  rows: MatrixRow[];
  /** Whether the requested order failed to load; then the order is by actor. */
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
