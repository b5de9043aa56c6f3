import { useEffect } from 'preact/hooks';
import { FailedFile } from '../../components/load-notice';
import { data } from '../../data/layers';
import { featureOf, fullRecord, loadFullRecords } from '../../data/records';
import { Failure } from '../../data/request';
import { actorName } from '../../data/resolver';
import { type Route, routeStatusOn } from '../../model/route';
import {
  type Holder,
  holdersOn,
  POWERS,
  type RouteSort,
  sortedRoutes,
  statementsOfRoute,
} from '../../model/route-table';
import { MOST_COMPARED } from '../../state/routes';
import { currentDate } from '../../state/signals';
import { change, inView, openAndShow } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { RouteSwatch } from '../../symbols/route';
import { formatDate, formatMetres, formatNumber, t, word } from '../../texts/texts';
import { Comparison } from './comparison';

/** Every route with its status on the date, the holders of each power, and its length. */
export function RoutesTable() {
  const ids = data.routes.items.value.map(({ id }) => id);
  const key = ids.join();
  useEffect(() => void loadFullRecords('routes', key.split(',').filter(Boolean)), [key]);
  const records = ids.map((id) => fullRecord('routes', id).value);
  if (records.some((record) => record instanceof Failure)) {
    return <FailedFile id="routes" retry={() => loadFullRecords('routes', ids)} />;
  }
  if (records.includes(null)) return <p class="hint">{t('loading')}</p>;
  const routes = records.flatMap((record) => featureOf<'routes'>(record)?.properties ?? []);
  const sorted = sortedRoutes(routes, inView.routeSort.value, currentDate.value);
  return (
    <>
      <Comparison routes={routes} />
      <div class="table-frame">
        <table class="data-table routes-table">
          <thead>
            <tr>
              <SortHead by="name" />
              <SortHead by="kind" />
              <SortHead by="status" />
              <SortHead by="since" />
              {POWERS.map((power) => (
                <th key={power} scope="col" class="power-head">
                  {word('regime', power)}
                </th>
              ))}
              <SortHead by="length" />
              <th scope="col">{t('statementsHead')}</th>
              <th scope="col">{t('compareHead')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((route) => (
              <Row key={route.id} route={route} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A column head that sorts by its column; pressed again, it reverses the order. */
function SortHead({ by }: Pick<RouteSort, 'by'>) {
  const routeSort = inView.routeSort.value;
  const isBy = routeSort.by === by;
  const order = routeSort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isBy ? order : 'none'}>
      <button
        type="button"
        class="sort-button"
        data-sort={by}
        onClick={() => change({ routeSort: { by, isDescending: isBy && !routeSort.isDescending } })}
      >
        {word('routeColumn', by)}{' '}
        <span aria-hidden="true">{isBy ? (routeSort.isDescending ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}

function Row({ route }: { route: Route }) {
  const status = routeStatusOn(route, currentDate.value);
  return (
    <tr data-route={route.id}>
      <th scope="row">
        <button
          type="button"
          class="link-button"
          dir="auto"
          onClick={() => openAndShow({ collection: 'routes', id: route.id })}
        >
          {route.name}
        </button>
      </th>
      <td>{word('kind', route.kind)}</td>
      <td>
        <RouteSwatch kind={route.kind} status={status?.status ?? null} />{' '}
        {status ? word('status', status.status) : t('routeNoStatus')}
      </td>
      <td>{status && formatDate(status.from)}</td>
      {POWERS.map((power) => (
        <td key={power}>
          <Holders of={holdersOn(route, power, currentDate.value)} />
        </td>
      ))}
      <td class="is-number">
        <Length route={route} />
      </td>
      <td class="is-number">{formatNumber(statementsOfRoute(route).length)}</td>
      <td>
        <CompareBox route={route} />
      </td>
    </tr>
  );
}

/** The holders of a power: in force, or planned. */
export function Holders({ of }: { of: Holder[] }) {
  if (of.length === 0) return <>{t('notRecorded')}</>;
  return (
    <ul class="holders">
      {of.map(({ actor, state }) => (
        <li key={actor} class={`is-${state}`}>
          <ActorChip actor={actor} /> <bdi class="visually-hidden">{actorName(actor)}</bdi>
          {state === 'planned' && <small>{word('state', 'planned')}</small>}
        </li>
      ))}
    </ul>
  );
}

/** The length of the drawn line, and how far it may be from the real one. */
export function Length({ route: { lengthKm, errorM } }: { route: Route }) {
  if (lengthKm === null) return <>{t('notDrawn')}</>;
  return (
    <>
      {t('kilometres', { km: formatNumber(lengthKm, 1) })}
      {errorM !== null && <small>{t('drawnWithin', { error: formatMetres(errorM) })}</small>}
    </>
  );
}

function CompareBox({ route: { id, name } }: { route: Route }) {
  const compared = inView.compared.value;
  const isChosen = compared.includes(id);
  return (
    <input
      type="checkbox"
      aria-label={t('compareRoute', { name })}
      data-compare={id}
      checked={isChosen}
      disabled={!isChosen && compared.length >= MOST_COMPARED}
      onChange={() =>
        change({ compared: isChosen ? compared.filter((one) => one !== id) : [...compared, id] })
      }
    />
  );
}
