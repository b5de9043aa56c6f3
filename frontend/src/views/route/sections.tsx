import { actorName, territoryName } from '../../data/resolver';
import { firstDay } from '../../model/date';
import type { Regime, Route, RouteSection, RouteStatus } from '../../model/route';
import { showDate } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatNumber, t, word } from '../../texts/texts';

/** What a route was like, from the first record to the last. */
export function RouteHistory({ history }: { history: RouteStatus[] }) {
  if (history.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{t('history')}</h3>
      <ol class="history">
        {history.map((status) => (
          <li key={`${status.from}${status.status}`}>
            <button
              type="button"
              class="link-button"
              onClick={() => showDate(firstDay(status.from))}
            >
              {formatDate(status.from)}
            </button>
            <span dir="auto">
              {status.text
                ? t('labelled', { label: word('status', status.status), value: status.text })
                : word('status', status.status)}
              {status.seen && <small>{t('seen', { date: formatDate(status.seen) })}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The names that the actors use for a route, side by side. */
export function RouteNames({ route }: { route: Route }) {
  const names = Object.entries(route.namesByActor ?? {});
  if (names.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{t('namesUsed')}</h3>
      <ul class="actor-names">
        {names.map(([actor, name]) => (
          <li key={actor}>
            <ActorChip actor={actor} />
            <bdi class="visually-hidden">{actorName(actor)} · </bdi>
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PARTS = ['law', 'officers', 'forces', 'operator'] as const;

/** Whose law, officers, forces and operator hold, section by section. */
export function RouteRegimes({ sections }: { sections: RouteSection[] }) {
  const known = sections.filter((section) => section.regime || section.lengthKm !== null);
  if (known.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{t('regime')}</h3>
      <ul class="regimes">
        {known.map((section) => (
          <li key={section.id}>
            <strong dir="auto">{section.territory ? territoryName(section.territory) : '?'}</strong>
            {section.lengthKm !== null &&
              ` · ${t('kilometres', { km: formatNumber(section.lengthKm, 1) })}`}
            {section.regime && <small dir="auto">{describe(section.regime)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(regime: Regime): string {
  return PARTS.filter((part) => regime[part])
    .map((part) => t('labelled', { label: word('regime', part), value: regime[part] ?? '' }))
    .join(' · ');
}
