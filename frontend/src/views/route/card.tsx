import { Entry } from '../../components/entry';
import { HeldHere } from '../../components/held-here';
import { UnfinishedCard } from '../../components/load-notice';
import { ClausesHere, DisagreementsHere } from '../../components/related';
import { Undated } from '../../components/undated';
import { data } from '../../data/layers';
import { featureOf, useFullRecord } from '../../data/records';
import type { PublishedFigure, Route } from '../../model/route';
import { routeStatusOn } from '../../model/route';
import { currentDate } from '../../state/signals';
import { RouteSwatch } from '../../symbols/route';
import { formatDate, formatMetres, formatNumber, joinFacts, t, word } from '../../texts/texts';
import { RouteHistory, RouteNames, RouteRegimes } from './sections';

/** A route: its status on the date, length, regime, names by actor, and how it was drawn. */
export function RouteCard({ id }: { id: string }) {
  const record = useFullRecord('routes', id);
  const route = featureOf(record)?.properties;
  if (!route) {
    const title = data.routes.find(id)?.properties.name;
    return <UnfinishedCard title={title} record={record} collection="routes" id={id} />;
  }
  const status = routeStatusOn(route, currentDate.value);
  return (
    <>
      <p class="card-kind">
        <RouteSwatch kind={route.kind} status={status?.status ?? null} />
        {joinFacts([t('route'), word('kind', route.kind)])}
      </p>
      <h2 id="card-title" dir="auto">
        {route.name}
      </h2>
      <HeldHere anchor={{ kind: 'route', id }} />
      <dl class="entries">
        <Entry term={t('routeStatusOn', { date: formatDate(currentDate.value) })}>
          {status ? <StatusText status={status} /> : t('routeNoStatus')}
        </Entry>
        <Entry term={t('length')}>
          <RouteLength route={route} />
        </Entry>
        {route.owner && (
          <Entry term={t('owner')}>
            <bdi>{route.owner}</bdi>
            <Undated />
          </Entry>
        )}
        <Entry term={t('alignment')}>
          <Alignment route={route} />
        </Entry>
      </dl>
      <RouteNames route={route} />
      <RouteRegimes sections={route.sections} />
      <RouteHistory history={route.statusHistory} />
      <DisagreementsHere statements={citedBy(route)} />
      <ClausesHere anchor={{ kind: 'route', id }} />
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
  if (errorM === null) return <span dir="auto">{noAlignment ?? t('noAlignment')}</span>;
  return (
    <>
      {t('schematicNote', { error: formatMetres(errorM) })}
      {maxZoom !== null && <small>{t('hiddenAbove', { zoom: maxZoom })}</small>}
      {method && <small dir="auto">{method}</small>}
    </>
  );
}

function StatusText({ status }: { status: Route['statusHistory'][number] }) {
  return (
    <>
      {word('status', status.status)}
      {status.text && <small dir="auto">{status.text}</small>}
      {status.seen && <small>{t('seen', { date: formatDate(status.seen) })}</small>}
    </>
  );
}

function RouteLength({ route: { lengthKm, publishedKm } }: { route: Route }) {
  const range = [publishedKm?.min, publishedKm?.max].filter((km) => km != null);
  const published = [...new Set(range)].map((km) => formatNumber(km, 1)).join('–');
  return (
    <>
      {published && t('lengthPublished', { range: published })}
      {lengthKm !== null && <small>{t('lengthComputed', { km: formatNumber(lengthKm, 1) })}</small>}
      <Figures figures={publishedKm?.figures ?? []} />
      {!published && lengthKm === null && !publishedKm?.figures.length && t('noLength')}
    </>
  );
}

/** Every published length with its stretch, because the figures often concern different stretches. */
function Figures({ figures }: { figures: PublishedFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <details class="figures">
      <summary>{t('figures', { count: figures.length })}</summary>
      {figures.map((figure) => (
        <small key={`${figure.km}${figure.of}`} dir="auto">
          {joinFacts([
            t('kilometres', { km: formatNumber(figure.km, 1) }),
            figure.of,
            figure.source,
          ])}
        </small>
      ))}
    </details>
  );
}
