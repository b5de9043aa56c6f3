import { DateBar } from '../../components/date-bar';
import { DateInput } from '../../components/date-input';
import { data } from '../../data/layers';
import {
  type Changes as AllChanges,
  changeBefore,
  changeDays,
  changesOf,
  pairingsBetween,
  positionsBetween,
  routesBetween,
} from '../../model/changes';
import { type Day, firstDay } from '../../model/date';
import { compareCodes } from '../../model/order';
import { ofAccord, ofCollision } from '../../model/pairing';
import { actorOrder, currentDate } from '../../state/signals';
import { change, inView, openFeature } from '../../state/store';
import { formatDate, t, word } from '../../texts/texts';
import { OfActor, PairingsBetween } from './details';
import { Summary, sentenceOf } from './summary';

function allDays(): Day[] {
  return changeDays(data.positions.items.value, data.routes.items.value);
}

/** The day to compare with: the chosen one, or the last day before the date shown on which something changed. */
function otherDay(date: Day): Day {
  return inView.since.value ?? changeBefore(allDays(), date) ?? date;
}

/** Two dates compared: a sentence, a summary by actor, then what began, ended, was replaced and lasted, and the routes and events. */
export function Changes() {
  const date = currentDate.value;
  const other = otherDay(date);
  const days = [other, date].sort() as [Day, Day];
  return (
    <div class="changes-view">
      <DateBar days={allDays()} label={t('dateLabel')}>
        <OtherDate day={other} />
      </DateBar>
      {other === date ? (
        <p class="callout">{t('changesSame')}</p>
      ) : (
        <Comparison of={days} all={changesBetween(days)} />
      )}
    </div>
  );
}

function OtherDate({ day }: { day: Day }) {
  return (
    <div class="date-field other-date">
      {t('comparedWith')}
      <DateInput
        value={day}
        label={t('comparedWith')}
        words={formatDate(day)}
        onDay={(since) => change({ since })}
      />
    </div>
  );
}

function changesBetween(days: [Day, Day]): AllChanges {
  const positions = data.positions.items.value.filter(({ kind }) => kind !== 'nothing-found');
  return {
    positions: positionsBetween(positions, days),
    collisions: pairingsBetween(data.collisions.items.value.map(ofCollision), days),
    accords: pairingsBetween(data.accords.items.value.map(ofAccord), days),
  };
}

function Comparison({ of: days, all }: { of: [Day, Day]; all: AllChanges }) {
  return (
    <>
      <h3 class="changes-sentence">{sentenceOf(all, days)}</h3>
      <div class="changes-columns">
        <Summary of={all} />
        <PairingsBetween name="collisions" of={all.collisions} days={days} />
      </div>
      <section class="changes-part" aria-labelledby="changes-positions" data-changes="positions">
        <h4 id="changes-positions">{t('changesPositions')}</h4>
        <div class="changes-actors">
          {actorOrder.value.map((actor) => (
            <OfActor key={actor} actor={actor} of={changesOf(actor, all).positions} />
          ))}
        </div>
      </section>
      <div class="changes-columns">
        <PairingsBetween name="accords" of={all.accords} days={days} />
        <div>
          <RoutesBetween of={days} />
          <EventsBetween of={days} />
        </div>
      </div>
    </>
  );
}

function RoutesBetween({ of: days }: { of: [Day, Day] }) {
  const changed = routesBetween(data.routes.items.value, days);
  const status = (one: { status: string } | null) =>
    one ? word('status', one.status) : t('routeNoStatus');
  return (
    <section class="changes-part" aria-labelledby="changes-routes" data-changes="routes">
      <h4 id="changes-routes">{t('changesRoutes')}</h4>
      {changed.length === 0 && <p class="hint">{t('changesNone')}</p>}
      <ul>
        {changed.map(({ route, was, is }) => (
          <li key={route.id}>
            <button
              type="button"
              class="link-button"
              dir="auto"
              onClick={() => openFeature({ collection: 'routes', id: route.id })}
            >
              {route.name}
            </button>{' '}
            <small>{t('changesFromTo', { was: status(was), is: status(is) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventsBetween({ of: [from, to] }: { of: [Day, Day] }) {
  const named = data.statements.items.value
    .filter(({ event, date }) => event && firstDay(date) > from && firstDay(date) <= to)
    .sort((a, b) => compareCodes(a.date, b.date));
  if (named.length === 0) return null;
  return (
    <section class="changes-part" aria-labelledby="changes-events">
      <h4 id="changes-events">{t('changesEvents')}</h4>
      <ul>
        {named.map(({ id, date, datePrecision, title, event }) => (
          <li key={id}>
            <small>{formatDate(date, datePrecision)}</small>{' '}
            <button
              type="button"
              class="link-button"
              dir="auto"
              onClick={() => openFeature({ collection: 'statements', id })}
            >
              {title ?? event}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
