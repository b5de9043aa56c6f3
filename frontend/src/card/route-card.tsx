import type { PublishedFigure, Route } from '../api/route';
import { data } from '../state/data';
import { routeStatusOn } from '../state/positions';
import { shownDate } from '../state/shown';
import { RouteSwatch } from '../symbols/route-swatch';
import { formatDate, formatMetres, formatNumber, text } from '../text/text';
import { ClausesHere } from './clauses-here';
import { DisagreementsHere } from './disagreements-here';
import { Entry } from './entry';
import { RouteHistory } from './route-history';
import { RouteNames } from './route-names';
import { RouteRegimes } from './route-regimes';
import { SameAnchor } from './same-anchor';
import { useWhole } from './use-whole';

/** A way through: its status on the date, length, regime, names by actor, and how it was drawn. */
export function RouteCard({ id }: { id: string }) {
  const route = useWhole('routes', id);
  if (!route) return <h2 id="card-title">{data.routes.find(id)?.properties.name}</h2>;
  const status = routeStatusOn(route, shownDate.value);
  return (
    <>
      <p class="card-kind">
        <RouteSwatch kind={route.kind} status={status?.status ?? null} />
        {text.route} · {route.kind}
      </p>
      <h2 id="card-title">{route.name}</h2>
      <dl class="entries">
        <Entry term={text.routeStatusOn(formatDate(shownDate.value))}>
          {status ? <StatusText status={status} /> : text.routeNoStatus}
        </Entry>
        <Entry term={text.length}>
          <RouteLength route={route} />
        </Entry>
        {route.owner && <Entry term={text.owner}>{route.owner}</Entry>}
        <Entry term={text.alignment}>
          <Alignment route={route} />
        </Entry>
      </dl>
      <RouteNames route={route} />
      <RouteRegimes sections={route.sections} />
      <RouteHistory history={route.statusHistory} />
      <DisagreementsHere statements={citedBy(route)} />
      <ClausesHere anchor={{ kind: 'route', id }} />
      <SameAnchor
        anchors={[{ kind: 'route', id }]}
        heading={text.heldHere}
        empty={text.nothingHeldHere}
      />
    </>
  );
}

/** The statements on which a route's status and lengths rest. */
function citedBy({ statusHistory, publishedKm }: Route): string[] {
  return [...statusHistory, ...(publishedKm?.figures ?? [])].flatMap(
    ({ statements }) => statements ?? [],
  );
}

function Alignment({ route: { errorM, maxZoom, method, noAlignment } }: { route: Route }) {
  if (errorM === null) return <span dir="auto">{noAlignment ?? text.noAlignment}</span>;
  return (
    <>
      {text.schematicNote(formatMetres(errorM))}
      {maxZoom !== null && <small>{text.hiddenAbove(maxZoom)}</small>}
      {method && <small dir="auto">{method}</small>}
    </>
  );
}

function StatusText({ status }: { status: Route['statusHistory'][number] }) {
  return (
    <>
      {status.status.replaceAll('-', ' ')}
      {status.text && <small dir="auto">{status.text}</small>}
      {status.seen && <small>{text.seen(formatDate(status.seen))}</small>}
    </>
  );
}

function RouteLength({ route: { lengthKm, publishedKm } }: { route: Route }) {
  const range = [publishedKm?.min, publishedKm?.max].filter((km) => km != null);
  const published = [...new Set(range)].map((km) => formatNumber(km, 1)).join('–');
  return (
    <>
      {published && text.lengthPublished(published)}
      {lengthKm !== null && <small>{text.lengthComputed(formatNumber(lengthKm, 1))}</small>}
      <Figures figures={publishedKm?.figures ?? []} />
      {!published && lengthKm === null && !publishedKm?.figures.length && text.noLength}
    </>
  );
}

/** Every published figure with what it is of: they often mean different stretches. */
function Figures({ figures }: { figures: PublishedFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <details class="figures">
      <summary>{text.figures(figures.length)}</summary>
      {figures.map((figure) => (
        <small key={`${figure.km}${figure.of}`} dir="auto">
          {[`${formatNumber(figure.km, 1)} km`, figure.of, figure.source]
            .filter(Boolean)
            .join(' · ')}
        </small>
      ))}
    </details>
  );
}
