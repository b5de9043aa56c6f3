import { useEffect } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { rememberFocus } from '../../components/focus';
import { useGrid } from '../../components/grid';
import { data } from '../../data/layers';
import { actorName, issueName, issueOrder } from '../../data/resolver';
import { heldOnIssue } from '../../model/issues';
import type { PositionKind } from '../../model/position';
import { actorOrder, currentDate } from '../../state/signals';
import { inView, showPart } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { addHatches } from '../../symbols/hatch';
import { formOf, LineSwatch, strokeOf } from '../../symbols/position';
import { formatNumber, t, word } from '../../texts/texts';

/** Every actor and every issue: a cell counts the positions by kind, and opens them. */
export function Issues() {
  const table = useGrid();
  useEffect(addHatches, []);
  const columns = issueOrder();
  return (
    <div class="table-frame">
      <table ref={table} class="issues" aria-label={word('screenTitle', 'issues')}>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t('actor')}</span>
            </th>
            {columns.map((id) => (
              <th key={id} scope="col" dir="auto" title={data.issues.find(id)?.properties.question}>
                {issueName(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actorOrder.value.map((actor) => (
            <tr key={actor}>
              <th scope="row">
                <ActorName id={actor} />
              </th>
              {columns.map((issue) => (
                <td key={issue}>
                  <Cell actor={actor} issue={issue} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ actor, issue }: { actor: string; issue: string }) {
  const held = heldOnIssue(data.positions.items.value, actor, issue, currentDate.value);
  const cell = inView.cell.value;
  const isOpen = cell?.[0] === actor && cell[1] === issue;
  const name = t('ofActorOn', { actor: actorName(actor), issue: issueName(issue) });
  return (
    <button
      type="button"
      class="issue-cell"
      data-cell={`${actor}/${issue}`}
      aria-current={isOpen}
      onClick={() => {
        rememberFocus();
        showPart({ cell: [actor, issue] });
      }}
    >
      <span class="visually-hidden">{name}</span>
      {held.counts.length === 0 && <span class="issue-none">{t('nothingOnRecord')}</span>}
      {held.counts.map(({ kind, count }) => (
        <span key={kind} class={`issue-kind is-${kind}`} data-kind={kind}>
          <KindForm kind={kind} actor={actor} />
          {kind === 'nothing-found' ? (
            t('nothingFoundShort')
          ) : (
            <>
              <small>{word('kind', kind)}</small> <b>{formatNumber(count)}</b>
            </>
          )}
        </span>
      ))}
    </button>
  );
}

/** The form of a kind in an actor's colour; nothing for "nothing found". */
function KindForm({ kind, actor }: { kind: PositionKind; actor: string }) {
  if (kind === 'nothing-found') return null;
  return (
    <LineSwatch
      form={formOf(kind)}
      stroke={strokeOf('declared', 'stated')}
      colour={actorSymbol(actor).colour}
      actor={actor}
    />
  );
}
