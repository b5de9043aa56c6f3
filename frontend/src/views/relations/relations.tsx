import { ActorName } from '../../components/actor-name';
import { rememberFocus } from '../../components/focus';
import { useGrid } from '../../components/grid';
import { actorName } from '../../data/resolver';
import { actorOrder } from '../../state/signals';
import { inView, showPart } from '../../state/store';
import { formatNumber, t, word } from '../../texts/texts';
import { pairOn } from './shown';

/** Every pair of actors: the state of the relation, and how many positions collide and agree. */
export function Relations() {
  const table = useGrid();
  const order = actorOrder.value;
  return (
    <>
      <p class="hint relations-key">{t('relationsKey')}</p>
      <div class="table-frame">
        <table ref={table} class="issues relations" aria-label={word('screenTitle', 'relations')}>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t('actor')}</span>
              </th>
              {order.slice(1).map((id) => (
                <th key={id} scope="col">
                  <ActorName id={id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.slice(0, -1).map((a, row) => (
              <tr key={a}>
                <th scope="row">
                  <ActorName id={a} />
                </th>
                {order.slice(1).map((b, column) => (
                  <td key={b}>{column >= row && <PairCell actors={[a, b]} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PairCell({ actors }: { actors: [string, string] }) {
  const [a, b] = actors;
  const { relation, collisions, accords } = pairOn(actors);
  const cell = inView.cell.value;
  const state = relation ? word('state', relation.state) : t('noRelation');
  return (
    <button
      type="button"
      class={`issue-cell pair-cell state-${relation?.state ?? 'unknown'}`}
      data-cell={actors.join('/')}
      aria-current={cell?.[0] === a && cell[1] === b}
      onClick={() => {
        rememberFocus();
        showPart({ cell: actors });
      }}
    >
      <span class="visually-hidden">{t('pair', { a: actorName(a), b: actorName(b) })}</span>
      <span class="pair-state" aria-hidden={!relation}>
        {relation ? state : '–'}
      </span>
      {!relation && <span class="visually-hidden">{state}</span>}
      <span class="pair-counts">
        {collisions.length > 0 && (
          <Count
            sign="✕"
            count={collisions.length}
            name={t('collisionsCount', { count: collisions.length })}
          />
        )}
        {accords.length > 0 && (
          <Count
            sign="="
            count={accords.length}
            name={t('accordsCount', { count: accords.length })}
          />
        )}
      </span>
    </button>
  );
}

/** A count with its symbol; screen readers get it in words. */
function Count({ sign, count, name }: { sign: string; count: number; name: string }) {
  return (
    <span>
      <span aria-hidden="true">
        {sign} {formatNumber(count)}
      </span>
      <span class="visually-hidden">{name}</span>
    </span>
  );
}
