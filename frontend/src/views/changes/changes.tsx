import type { ComponentChildren } from 'preact';
import { DateInput } from '../../components/date-input';
import { data } from '../../data/layers';
import {
  type Changed,
  type ChangedLines,
  changeBefore,
  changeDays,
  collisionsBetween,
  positionsBetween,
  routesBetween,
} from '../../model/changes';
import { type Day, firstDay } from '../../model/date';
import { compareCodes } from '../../model/order';
import { ofCollision, type Pairing } from '../../model/pairing';
import type { Position } from '../../model/position';
import { actorOrder, currentDate } from '../../state/signals';
import { change, inView, openFeature } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, t, word } from '../../texts/texts';
import { PositionLink, ReplacementLinks } from './what-changed';

/** The day to compare with: the chosen one, or the last day before the date shown on which something changed. */
function otherDay(date: Day): Day {
  const days = changeDays(data.positions.items.value, data.routes.items.value);
  return inView.since.value ?? changeBefore(days, date) ?? date;
}

/** Two dates compared: which positions and collisions began, ended and lasted, and which routes changed their status. */
export function Changes() {
  const date = currentDate.value;
  const days = [otherDay(date), date].sort() as [Day, Day];
  return (
    <div class="comparison">
      <OtherDate day={otherDay(date)} />
      <h3>{t('changesTitle', { from: formatDate(days[0]), to: formatDate(days[1]) })}</h3>
      <Comparison of={days} />
    </div>
  );
}

function OtherDate({ day }: { day: Day }) {
  return (
    <p class="date-field other-date">
      {t('comparedWith')} <strong>{formatDate(day)}</strong>
      <DateInput value={day} label={t('comparedWith')} onDay={(since) => change({ since })} />
    </p>
  );
}

function Comparison({ of: days }: { of: [Day, Day] }) {
  if (days[0] === days[1]) return <p class="callout">{t('changesSame')}</p>;
  const order = actorOrder.value;
  const all = data.positions.items.value
    .filter(({ kind }) => kind !== 'nothing-found')
    .sort((a, b) => order.indexOf(a.actor) - order.indexOf(b.actor));
  const positions = positionsBetween(all, days);
  const collisions = collisionsBetween(data.collisions.items.value.map(ofCollision), days);
  return (
    <>
      <p class="changes-lead">{lead(positions, collisions)}</p>
      <Four
        name="collisions"
        title={word('collection', 'collisions')}
        of={collisions}
        row={(one) => <CollisionLink pairing={one} />}
      />
      <Four
        name="positions"
        title={t('changesPositions')}
        of={positions}
        row={(one) => <PositionLink position={one} />}
      >
        <Folded
          name="replaced"
          title={t('changesReplaced')}
          of={positions.replaced.map((one) => ({ ...one, id: one.was.id }))}
          row={(one) => <ReplacementLinks of={one} />}
          isOpen
        />
      </Four>
      <Routes of={days} />
      <EventsBetween of={days} />
    </>
  );
}

function lead(positions: Changed<Position> & ChangedLines, collisions: Changed<Pairing>): string {
  return t('changesLead', {
    began: positions.began.length,
    ended: positions.ended.length,
    replaced: positions.replaced.length,
    lasted: positions.lasted.length,
    passed: positions.passed.length,
    collisionsBegan: collisions.began.length,
    collisionsEnded: collisions.ended.length,
    collisionsLasted: collisions.lasted.length,
  });
}

/** The props of {@link Four}. */
interface FourProps<T> {
  name: string;
  title: string;
  of: Changed<T>;
  row: (one: T) => ComponentChildren;
  /** The text under what began and ended. */
  children?: ComponentChildren;
}

/** What ended, beside what began; below, folded, what lasted and what existed only in between. */
function Four<T extends { id: string }>({ name, title, of, row, children }: FourProps<T>) {
  const { began, ended, lasted, passed } = of;
  return (
    <section class="changes-part" aria-labelledby={`changes-${name}`} data-changes={name}>
      <h4 id={`changes-${name}`}>{title}</h4>
      <div class="changes-columns">
        <Column name="ended" title={t('changesEnded')} of={ended} row={row} />
        <Column name="began" title={t('changesBegan')} of={began} row={row} />
      </div>
      {children}
      <Folded name="lasted" title={t('changesLasted')} of={lasted} row={row} />
      <Folded name="passed" title={t('changesPassed')} of={passed} row={row} />
    </section>
  );
}

/** The props of {@link Column}. */
interface ColumnProps<T> {
  name: keyof Changed<T> | 'replaced';
  title: string;
  of: T[];
  row: (one: T) => ComponentChildren;
  isOpen?: boolean;
}

function Column<T extends { id: string }>({ name, title, of, row }: ColumnProps<T>) {
  return (
    <div data-change={name}>
      <h5>
        {title} <small>{of.length}</small>
      </h5>
      {of.length === 0 ? <p class="hint">{t('changesNone')}</p> : <Rows of={of} row={row} />}
    </div>
  );
}

function Folded<T extends { id: string }>({ name, title, of, row, isOpen }: ColumnProps<T>) {
  if (of.length === 0) return null;
  return (
    <details data-change={name} open={isOpen}>
      <summary>
        {title} <small>{of.length}</small>
      </summary>
      <Rows of={of} row={row} />
    </details>
  );
}

function Rows<T extends { id: string }>({ of, row }: Pick<ColumnProps<T>, 'of' | 'row'>) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.id}>{row(one)}</li>
      ))}
    </ul>
  );
}

function CollisionLink({ pairing: { id, actors, positions } }: { pairing: Pairing }) {
  const title = (position: string) => data.positions.find(position)?.properties.title ?? position;
  return (
    <button
      type="button"
      class="link-button"
      onClick={() => openFeature({ collection: 'collisions', id })}
    >
      <ActorChip actor={actors[0]} /> <bdi>{title(positions[0])}</bdi>
      {' · '}
      <ActorChip actor={actors[1]} /> <bdi>{title(positions[1])}</bdi>
    </button>
  );
}

function Routes({ of: days }: { of: [Day, Day] }) {
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
            <small>{t('changesRoute', { was: status(was), is: status(is) })}</small>
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
