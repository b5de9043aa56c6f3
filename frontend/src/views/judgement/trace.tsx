import { useState } from 'preact/hooks';
import { featureOf, fullRecord } from '../../data/records';
import type { Trace } from '../../model/scenario';
import { openAndShow } from '../../state/store';
import { formatDate, t, word } from '../../texts/texts';

/** The steps to a verdict as a tree; each step is a sentence with its basis. */
export function TraceTree({ trace }: { trace: Trace }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <div class="trace">
      <ul>
        <Node key={String(isWhole)} trace={trace} depth={isWhole ? Number.POSITIVE_INFINITY : 1} />
      </ul>
      <button
        type="button"
        class="text-button"
        aria-pressed={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {t('everyStep')}
      </button>
    </div>
  );
}

/** A step, and the steps below it, open down to a given depth. */
function Node({ trace, depth }: { trace: Trace; depth: number }) {
  const { text, truth, because } = trace;
  if (because.length === 0) {
    return (
      <li class="trace-step" data-truth={truth}>
        <span dir="auto">{text}</span>
        <RestsOn trace={trace} />
      </li>
    );
  }
  return (
    <li class="trace-step" data-truth={truth}>
      <details open={depth > 0}>
        <summary>
          <span dir="auto">{text}</span>
        </summary>
        <RestsOn trace={trace} />
        <ul>
          {because.map((step, index) => (
            // Steps have no ids, and never change their order.
            <Node key={index} trace={step} depth={depth - 1} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function RestsOn({ trace: { from, references } }: { trace: Trace }) {
  return (
    <small class="trace-basis">
      {word('basis', from)} <StatementLinks ids={references} />
    </small>
  );
}

/** Links to the cards of statements, each named by speaker and day once these have loaded. */
export function StatementLinks({ ids }: { ids: string[] }) {
  return (
    <>
      {ids.map((id) => (
        <span key={id} class="statement-link">
          <button
            type="button"
            class="link-button"
            data-statement={id}
            onClick={() => openAndShow({ collection: 'statements', id })}
          >
            <StatementName id={id} />
          </button>
        </span>
      ))}
    </>
  );
}

function StatementName({ id }: { id: string }) {
  const statement = featureOf(fullRecord('statements', id).value)?.properties;
  if (!statement) return <>{t('statementLink')}</>;
  const { speaker, date, datePrecision } = statement;
  return <bdi>{[speaker, formatDate(date, datePrecision)].filter(Boolean).join(', ')}</bdi>;
}
