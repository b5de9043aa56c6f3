import { Facts } from '../../components/facts';
import { Undated } from '../../components/undated';
import { actorName, territoryName } from '../../data/resolver';
import { firstDay } from '../../model/date';
import type { Power, Regime, Route, RouteSection, RouteStatus } from '../../model/route';
import { currentDate } from '../../state/signals';
import { showDate } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatNumber, t, word } from '../../texts/texts';

/** A route's statuses, from the first record to the last. */
export function RouteHistory({ history }: { history: RouteStatus[] }) {
  if (history.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{t('history')}</h3>
      <ol class="history">
        {history.map((status) => (
          <li
            key={`${status.from}${status.status}`}
            class={firstDay(status.from) > currentDate.value ? 'is-later' : undefined}
          >
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
              {firstDay(status.from) > currentDate.value && (
                <small>{t('later', { date: formatDate(currentDate.value) })}</small>
              )}
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
      <Undated />
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

/** Whose law, officers, forces and operator apply, section by section, since when; what is later is marked. */
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
            {section.regime && <SectionRegime regime={section.regime} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const PARTS = ['law', 'officers', 'forces', 'operator'] as const;

/** A regime: the holder of each power, with its date, and the record's own words, which have no date. */
function SectionRegime({ regime }: { regime: Regime }) {
  const words = PARTS.filter((part) => regime[part]).map((part) =>
    t('labelled', { label: word('regime', part), value: regime[part] ?? '' }),
  );
  return (
    <>
      <ul class="powers">
        {regime.powers.map((power) => (
          <PowerRow key={`${power.power} ${power.actor} ${power.body}`} power={power} />
        ))}
      </ul>
      {words.length > 0 && <small dir="auto">{words.join(' · ')}</small>}
      {words.length > 0 && <Undated />}
    </>
  );
}

function PowerRow({ power: { power, actor, body, state, since } }: { power: Power }) {
  const shown = currentDate.value;
  const isLater = since !== null && firstDay(since) > shown;
  return (
    <li class={isLater ? 'is-later' : undefined} data-power={power}>
      {t('labelled', { label: word('power', power), value: '' })}
      <ActorChip actor={actor} />{' '}
      <small>
        <Facts
          of={[
            actorName(actor),
            body,
            state === 'planned' && t('powerPlanned'),
            since && t('powerSince', { date: formatDate(since) }),
            isLater && t('later', { date: formatDate(shown) }),
          ]}
        />
      </small>
    </li>
  );
}
