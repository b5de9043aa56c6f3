import { data } from '../data/layers';
import { findAnchor } from '../data/resolver';
import { governedAlong } from '../map/positions/positions';
import { type AnchorRef, anchorKey } from '../model/anchor';
import type { Position } from '../model/position';
import { drawnPositions, heldPositions } from '../state/signals';
import { formatList, t } from '../texts/texts';
import { isReady, LoadNotice } from './load-notice';
import { PositionRow } from './position-row';

/** Positions that govern the same things, of those that run along each other. */
interface Governing {
  things: AnchorRef[];
  positions: Position[];
}

/**
 * The shown actors' positions on a thing and on what runs along it, by what they govern: all that the map's marker
 * counts. After them, the positions that only name the thing.
 */
export function HeldHere({ anchor }: { anchor: AnchorRef }) {
  const groups = governingGroups(anchor);
  const counted = new Set(groups.flatMap(({ positions }) => positions));
  const drawn = new Set(drawnPositions.value);
  const namesIt = ({ anchors }: Position) =>
    anchors.some((part) => anchorKey(part) === anchorKey(anchor));
  const others = heldPositions.value.filter((one) => namesIt(one) && !counted.has(one));
  const naming = others.filter((one) => drawn.has(one));
  const isKnown = isReady([data.positions]);
  return (
    <section class="card-section held-here">
      <h3>{counted.size > 0 ? t('heldHereCount', { count: counted.size }) : t('heldHere')}</h3>
      <LoadNotice of={[data.positions]} />
      {isKnown && counted.size + others.length === 0 && <p class="hint">{t('nothingHeldHere')}</p>}
      {groups.map(({ things, positions }) => (
        <Rows
          key={keyOf(things)}
          mark={{ 'data-counted': keyOf(things) }}
          heading={isOnly(things, anchor) && groups.length === 1 ? '' : nameOf(things)}
          positions={positions}
        />
      ))}
      {naming.length > 0 && <Rows heading={t('namedHere')} positions={naming} />}
      {naming.length < others.length && (
        <p class="hint">{t('offHere', { count: others.length - naming.length })}</p>
      )}
    </section>
  );
}

/** The props of {@link Rows}. */
interface RowsProps {
  /** Empty if there is nothing to tell apart. */
  heading: string;
  positions: Position[];
  /** Attributes that tests look for. */
  mark?: Record<string, string>;
}

function Rows({ heading, positions, mark }: RowsProps) {
  return (
    <div class="held-things" {...mark}>
      {heading && <h4 dir="auto">{heading}</h4>}
      <ul class="record-rows">
        {positions.map((position) => (
          <li key={position.id}>
            <PositionRow position={position} withActor withSince />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The positions that the map counts together, by the things that each governs; those on the thing itself first. */
function governingGroups(anchor: AnchorRef): Governing[] {
  const thingsOf = new Map<Position, AnchorRef[]>();
  for (const line of governedAlong(anchor)) {
    for (const position of line.positions) {
      thingsOf.set(position, distinct([...(thingsOf.get(position) ?? []), line.anchor]));
    }
  }
  const groups = new Map<string, Governing>();
  for (const [position, things] of thingsOf) {
    const group = groups.get(keyOf(things)) ?? { things, positions: [] };
    group.positions.push(position);
    groups.set(keyOf(things), group);
  }
  const isOther = ({ things }: Governing) => (isOnly(things, anchor) ? 0 : 1);
  return [...groups.values()].sort((a, b) => isOther(a) - isOther(b));
}

function distinct(things: AnchorRef[]): AnchorRef[] {
  return [...new Map(things.map((thing) => [anchorKey(thing), thing])).values()];
}

function isOnly(things: AnchorRef[], anchor: AnchorRef): boolean {
  return keyOf(things) === anchorKey(anchor);
}

function keyOf(things: AnchorRef[]): string {
  return things.map(anchorKey).sort().join(' ');
}

function nameOf(things: AnchorRef[]): string {
  return formatList(things.map((thing) => findAnchor(thing)?.properties.name ?? thing.id));
}
