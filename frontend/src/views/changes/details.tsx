import type { ComponentChildren } from 'preact';
import { ActorName } from '../../components/actor-name';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import type { Changed, ChangedLines, Replacement } from '../../model/changes';
import type { Day } from '../../model/date';
import {
  type PairGroup,
  type Pairing,
  type PairingCollection,
  pairGroups,
  positionsOn,
} from '../../model/pairing';
import type { Position } from '../../model/position';
import { openFeature } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatInterval, formatNumber, joinFacts, t, word } from '../../texts/texts';
import { PositionTitle } from './what-changed';

/** The props of {@link OfActor}. */
interface OfActorProps {
  actor: string;
  of: Changed<Position> & ChangedLines;
}

/** One actor's positions: what ended, was replaced and began; folded, what lasted and what lay in between. */
export function OfActor({ actor, of }: OfActorProps) {
  const { began, ended, lasted, passed } = of;
  const replaced = of.replaced.map((one) => ({ ...one, id: one.is.id }));
  return (
    <section class="changes-actor" aria-labelledby={`changes-${actor}`} data-actor={actor}>
      <h5 id={`changes-${actor}`}>
        <ActorName id={actor} />
      </h5>
      {began.length + ended.length + replaced.length === 0 && (
        <p class="hint">{t('changesUnchanged')}</p>
      )}
      <Part name="ended" title={t('changesEnded')} of={ended} row={endedRow} />
      <Part name="replaced" title={t('changesReplaced')} of={replaced} row={replacedRow} />
      <Part name="began" title={t('changesBegan')} of={began} row={beganRow} />
      <Folded name="lasted" title={t('changesLasted')} of={lasted} row={beganRow} />
      <Folded name="passed" title={t('changesPassed')} of={passed} row={passedRow} />
    </section>
  );
}

function beganRow(one: Position) {
  return <Row position={one} when={formatDate(one.validFrom)} />;
}

function endedRow(one: Position) {
  return <Row position={one} when={formatDate(one.validTo ?? '')} />;
}

function passedRow(one: Position) {
  return <Row position={one} when={formatInterval(one.validFrom, one.validTo)} />;
}

function replacedRow({ was, is }: Replacement) {
  return (
    <>
      <Row position={was} /> <span class="replaced-by">{t('replacedBy')}</span> {beganRow(is)}
    </>
  );
}

/** The title of a position, with its kind and the day of the change. */
function Row({ position, when }: { position: Position; when?: string }) {
  return (
    <>
      <PositionTitle position={position} />{' '}
      <small>{joinFacts([word('kind', position.kind), when])}</small>
    </>
  );
}

/** The props of {@link PairingsBetween}. */
interface PairingsBetweenProps {
  name: PairingCollection;
  of: Changed<Pairing>;
  days: [Day, Day];
}

/** The collisions or the accords: which ended and which began, by their actors; folded, what lasted or lay in between. */
export function PairingsBetween({ name, of, days: [from, to] }: PairingsBetweenProps) {
  const row = (one: Pairing) => <PairingLink pairing={one} day={to} hasActors />;
  return (
    <section class="changes-part" aria-labelledby={`changes-${name}`} data-changes={name}>
      <h4 id={`changes-${name}`}>{word('collection', name)}</h4>
      <Pairs name="ended" title={t('changesEnded')} of={of.ended} day={from} />
      <Pairs name="began" title={t('changesBegan')} of={of.began} day={to} />
      <Folded name="lasted" title={t('changesLasted')} of={of.lasted} row={row} />
      <Folded name="passed" title={t('changesPassed')} of={of.passed} row={row} />
    </section>
  );
}

/** The props of {@link Pairs}. */
interface PairsProps {
  name: 'began' | 'ended';
  title: string;
  of: Pairing[];
  /** The day on which they existed. */
  day: Day;
}

function Pairs({ name, title, of, day }: PairsProps) {
  return (
    <div data-change={name}>
      <h5>
        {title} <small>{formatNumber(of.length)}</small>
      </h5>
      {of.length === 0 && <p class="hint">{t('changesNone')}</p>}
      {pairGroups(of, day).map((group) => (
        <div key={group.actors.join()}>
          <p class="changes-pair">{namesOf(group)}</p>
          <Rows of={group.pairings} row={(one) => <PairingLink pairing={one} day={day} />} />
        </div>
      ))}
    </div>
  );
}

function namesOf({ actors, pairings }: PairGroup): string {
  const [a, b] = actors.map(actorName) as [string, string];
  return pairings[0]?.collection === 'collisions'
    ? t('claimsAgainst', { a, b })
    : t('pair', { a, b });
}

/** The props of {@link PairingLink}. */
interface PairingLinkProps {
  pairing: Pairing;
  day: Day;
  /** Whether to give the actors' names to screen readers, because no heading gives them. */
  hasActors?: boolean;
}

/** The two positions of a pairing on a day; they open its card. */
function PairingLink({ pairing, day, hasActors = false }: PairingLinkProps) {
  const { collection, id, actors } = pairing;
  return (
    <button
      type="button"
      class="link-button changes-pairing"
      data-pairing={id}
      onClick={() => openFeature({ collection, id })}
    >
      {positionsOn(pairing, day).map((position, index) => (
        <span key={position}>
          <ActorChip actor={actors[index] ?? ''} />{' '}
          {hasActors && <bdi class="visually-hidden">{actorName(actors[index] ?? '')}: </bdi>}
          <bdi>{data.positions.find(position)?.properties.title ?? position}</bdi>
        </span>
      ))}
    </button>
  );
}

/** The props of {@link Part} and of {@link Folded}. */
interface PartProps<T> {
  /** What happened to the things, such as `began`. */
  name: string;
  title: string;
  of: T[];
  row: (one: T) => ComponentChildren;
}

function Part<T extends { id: string }>({ name, title, of, row }: PartProps<T>) {
  if (of.length === 0) return null;
  return (
    <div data-change={name}>
      <h6>
        {title} <small>{formatNumber(of.length)}</small>
      </h6>
      <Rows of={of} row={row} />
    </div>
  );
}

function Folded<T extends { id: string }>({ name, title, of, row }: PartProps<T>) {
  if (of.length === 0) return null;
  return (
    <details data-change={name}>
      <summary>
        {title} <small>{formatNumber(of.length)}</small>
      </summary>
      <Rows of={of} row={row} />
    </details>
  );
}

function Rows<T extends { id: string }>({ of, row }: Pick<PartProps<T>, 'of' | 'row'>) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.id}>{row(one)}</li>
      ))}
    </ul>
  );
}
