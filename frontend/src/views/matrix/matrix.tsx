import { rememberFocus } from '../../components/focus';
import { useGrid } from '../../components/grid';
import { FailedFile, LoadFailure, LoadNotice } from '../../components/load-notice';
import { OrderChoice } from '../../components/order-choice';
import { reopenPage } from '../../data/code';
import { actorName } from '../../data/resolver';
import type { MatrixRow } from '../../model/matrix';
import { type Judgement, saidBy } from '../../model/scenario';
import { MATRIX_ORDERS } from '../../state/order';
import { currentDate } from '../../state/signals';
import { change, inView, showPart } from '../../state/store';
import { ActorChip, actorSymbol } from '../../symbols/actor';
import { VERDICT_FORMS, VerdictGlyph } from '../../symbols/verdict';
import { findWord, formatNumber, joinFacts, t, word } from '../../texts/texts';
import { laterNote } from '../judgement/head';
import { useScenarios } from '../judgement/shown';
import { type Column, useOrdered } from './order';

/** Every position under every scenario; a cell opens the steps to its verdict. */
export function Matrix() {
  const { loading, answers, isOfDate } = useScenarios();
  const { columns, rows, hasFailed } = useOrdered(answers);
  const table = useGrid();
  if (answers.length === 0) return <LoadNotice of={[loading]} />;
  return (
    <>
      <LoadFailure of={[loading]} />
      <Orders />
      {hasFailed && <FailedFile id="screen" retry={reopenPage} />}
      <Legend />
      <div class="table-frame">
        <table
          ref={table}
          class={`matrix${isOfDate ? '' : ' is-of-before'}`}
          aria-busy={!isOfDate}
          aria-label={word('screenTitle', 'matrix')}
        >
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t('position')}</span>
              </th>
              {columns.map((column) => (
                <Head key={column.answer.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.position} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <ol class="matrix-key" aria-hidden="true">
        {columns.map(({ number, answer }) => (
          <li key={answer.id}>
            <span class="arrangement-number">{formatNumber(number)}</span> <bdi>{answer.title}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}

function Orders() {
  return (
    <OrderChoice
      nameOf={(order) => word('matrixOrder', order)}
      orders={MATRIX_ORDERS}
      chosen={inView.matrixOrder.value}
      choose={(matrixOrder) => change({ matrixOrder })}
    />
  );
}

/** The meaning of the forms. */
function Legend() {
  return (
    <ul class="matrix-legend">
      {VERDICT_FORMS.map((verdict) => (
        <li key={verdict}>
          <VerdictGlyph verdict={verdict} />{' '}
          {joinFacts([word('verdict', verdict), findWord('verdictOf', verdict)])}
        </li>
      ))}
      <li>
        <span class="matrix-said-mark" /> {t('saidMark')}
      </li>
    </ul>
  );
}

function Head({ column: { number, answer } }: { column: Column }) {
  const later = laterNote(answer);
  return (
    <th scope="col" class="matrix-head" data-scenario={answer.id} title={later ?? undefined}>
      <span class="arrangement-number">{formatNumber(number)}</span>
      <span class="matrix-title" dir="auto">
        {answer.title}
      </span>
      {later && <small class="matrix-later">{t('laterShort')}</small>}
    </th>
  );
}

function Row({ row, columns }: { row: MatrixRow; columns: Column[] }) {
  const { position, actor, kind, title, judgements } = row;
  return (
    <tr style={{ '--actor': actorSymbol(actor).colour }} data-row={position}>
      <th scope="row">
        <ActorChip actor={actor} /> <bdi class="visually-hidden">{actorName(actor)}: </bdi>
        <span dir="auto">{title}</span> <small>{word('kind', kind)}</small>
      </th>
      {columns.map(({ answer }, index) => (
        <td key={answer.id}>
          <Cell judgement={judgements[index]} scenario={answer.id} under={answer.title} />
        </td>
      ))}
    </tr>
  );
}

function Cell({
  judgement,
  scenario,
  under,
}: {
  judgement: Judgement | undefined;
  scenario: string;
  under: string;
}) {
  if (!judgement) return null;
  const { position, title, verdict } = judgement;
  const hasSaid = saidBy(judgement, currentDate.value).length > 0;
  const judged = inView.judged.value;
  const name = t('matrixCell', { verdict: word('verdict', verdict), title, scenario: under });
  return (
    <button
      type="button"
      class={`matrix-cell${hasSaid ? ' has-said' : ''}`}
      data-cell={`${scenario}/${position}`}
      data-verdict={verdict}
      aria-current={judged?.scenario === scenario && judged.position === position}
      aria-label={hasSaid ? joinFacts([name, t('saidMark')]) : name}
      title={word('verdict', verdict)}
      onClick={() => {
        rememberFocus();
        showPart({ judged: { scenario, position } });
      }}
    >
      <VerdictGlyph verdict={verdict} />
    </button>
  );
}
