import type { ComponentChildren } from 'preact';
import { Evidence } from '../../components/evidence';
import { Undated } from '../../components/undated';
import { territoryName } from '../../data/resolver';
import { type Route, routeStatusOn } from '../../model/route';
import { holdersOn, POWERS, statementsOfRoute } from '../../model/route-table';
import { MOST_COMPARED } from '../../state/routes';
import { currentDate } from '../../state/signals';
import { change, inView } from '../../state/store';
import { formatDate, formatNumber, t, word } from '../../texts/texts';
import { Holders, Length } from './table';

/** Two routes side by side, with details that the table has no room for. */
export function Comparison({ routes }: { routes: Route[] }) {
  const shown = inView.compared.value.flatMap((id) => routes.find((one) => one.id === id) ?? []);
  if (shown.length === 0) return <p class="hint">{t('compareHint')}</p>;
  if (shown.length < MOST_COMPARED) return <p class="hint">{t('compareOneMore')}</p>;
  return (
    <section class="comparison">
      <div class="section-head">
        <h3>{t('comparison')}</h3>
        <button type="button" class="foot-button" onClick={() => change({ compared: [] })}>
          {t('endComparison')}
        </button>
      </div>
      <div class="table-frame">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{t('property')}</span>
              </th>
              {shown.map(({ id, name }) => (
                <th key={id} scope="col" dir="auto" data-compared={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line name={word('routeColumn', 'status')} of={shown} cell={statusOf} />
            {POWERS.map((power) => (
              <Line
                key={power}
                name={word('regime', power)}
                of={shown}
                cell={(route) => <Regime route={route} power={power} />}
              />
            ))}
            <Line
              name={word('routeColumn', 'length')}
              of={shown}
              cell={(route) => (
                <>
                  <Length route={route} />
                  {publishedOf(route)}
                </>
              )}
            />
            <Line
              name={t('statementsHead')}
              of={shown}
              cell={(route) => <Evidence statements={statementsOfRoute(route)} />}
            />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({
  name,
  of,
  cell,
}: {
  name: string;
  of: Route[];
  cell: (route: Route) => ComponentChildren;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {of.map((route) => (
        <td key={route.id}>{cell(route)}</td>
      ))}
    </tr>
  );
}

function statusOf(route: Route): ComponentChildren {
  const status = routeStatusOn(route, currentDate.value);
  if (!status) return t('routeNoStatus');
  return (
    <>
      {word('status', status.status)}, {formatDate(status.from)}
      {status.text && <small dir="auto">{status.text}</small>}
      {status.seen && <small>{t('seen', { date: formatDate(status.seen) })}</small>}
    </>
  );
}

/** Who holds a power, and what the record says on it, section by section. */
function Regime({ route, power }: { route: Route; power: (typeof POWERS)[number] }) {
  const told = route.sections.filter(({ regime }) => regime?.[power]);
  return (
    <>
      <Holders of={holdersOn(route, power, currentDate.value)} />
      {told.map(({ id, territory, regime }) => (
        <small key={id}>
          <bdi>{territoryName(territory)}</bdi>: <span dir="auto">{regime[power]}</span>
        </small>
      ))}
      {told.length > 0 && <Undated />}
    </>
  );
}

function publishedOf({ publishedKm }: Route): ComponentChildren {
  const { min, max } = publishedKm ?? {};
  if (min == null || max == null) return null;
  const range = [...new Set([min, max])].map((km) => formatNumber(km, 1)).join('–');
  return <small>{t('lengthPublished', { range })}</small>;
}
