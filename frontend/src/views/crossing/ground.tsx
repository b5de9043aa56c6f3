import type { Position as Coordinate } from 'geojson';
import { data } from '../../data/layers';
import { labelPoint } from '../../map/names/label-point';
import { CROSSING } from '../../model/crossing';
import { linesOf, polygonsOf } from '../../model/geometry';
import { actorSymbol } from '../../symbols/actor';
import { t } from '../../texts/texts';
import { type Frame, heightOf, pathOf, project } from './ways';

/** The extent of the crossing's pictures: Nakhchivan, Syunik and the Aras between them and Iran. */
export const FRAME: Frame = { ...CROSSING.frame, width: 400 };

/** The extent of the whole base map, for the overview. */
const REGION: Frame = { west: 37, south: 35.8, east: 53.6, north: 44.4, width: 132 };

/** The states whose land has the tint of the actor; the others stay grey. */
const TINTED = ['armenia', 'azerbaijan', 'iran'];

/** The drawn territories, with those on top of their states last. */
const KINDS = ['state', 'autonomous-republic'];

/** The points of the names: inside the named territory, and clear of the two ways. */
const NAMES = [
  {
    id: 'armenia',
    within: { ...FRAME, north: 39.66, south: 39.4, west: 45.2, east: 46.05 },
    isState: true,
  },
  { id: 'azerbaijan', within: { ...FRAME, west: 46.45, east: 46.88, south: 39.1 }, isState: true },
  { id: 'iran', within: { ...FRAME, north: 38.72, east: 46.05 }, isState: true },
  { id: 'syunik', within: { ...FRAME, south: 39.14 }, isState: false },
  { id: 'nakhchivan', within: FRAME, isState: false },
];

/** The id of the drawn land, which every picture of the crossing uses. */
export const GROUND = 'crossing-ground';

/** The land in the pictures, drawn once, with flat tints. Nakhchivan has the tint of the state that it belongs to. */
export function GroundSymbol() {
  return (
    <svg class="visually-hidden" aria-hidden="true">
      <defs>
        <symbol id={GROUND} viewBox={`0 0 ${FRAME.width} ${heightOf(FRAME)}`}>
          <Land frame={FRAME} />
          {data.waters.features.value
            .filter(({ properties }) => properties.kind !== 'sea')
            .flatMap(({ geometry, properties }) => [
              ...polygonsOf(geometry).map((rings) => (
                <path key={properties.id} class="crossing-water" d={ringsOf(rings, FRAME)} />
              )),
            ])}
          <Edges />
        </symbol>
        {(['azerbaijan', 'iran'] as const).map((actor) => (
          <marker
            key={actor}
            id={`crossing-head-${actor}`}
            viewBox="0 0 10 10"
            refX="5"
            refY="5"
            markerWidth="3.4"
            markerHeight="3.4"
            orient="auto-start-reverse"
          >
            <path d="M0 0L10 5L0 10Z" fill={actorSymbol(actor).colour} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}

function Land({ frame }: { frame: Frame }) {
  return (
    <>
      {data.territories.features.value
        .filter(({ properties }) => KINDS.includes(properties.kind))
        .map(({ geometry, properties: { id, partOf } }) => {
          const owner = partOf ?? id;
          const tint = TINTED.includes(owner) ? actorSymbol(owner).colour : null;
          return (
            <path
              key={id}
              class={`crossing-land${tint ? ' is-tinted' : ''}`}
              data-territory={id}
              style={tint ? { '--tint': tint } : undefined}
              d={polygonsOf(geometry)
                .map((rings) => ringsOf(rings, frame))
                .join('')}
            />
          );
        })}
    </>
  );
}

/** The boundaries; the one between Syunik and the rest of Armenia is thin. */
function Edges() {
  return (
    <>
      {data.boundaries.features.value.map(({ geometry, properties: { id, kind } }) => (
        <path
          key={id}
          class={`crossing-edge edge-${kind}`}
          d={linesOf(geometry)
            .map((line) => pathOf(line, FRAME))
            .join('')}
        />
      ))}
    </>
  );
}

function ringsOf(rings: Coordinate[][], frame: Frame): string {
  return rings.map((ring) => pathOf(ring, frame, true)).join('');
}

/** The names of the territories, each inside its territory. */
export function TerritoryNames() {
  return (
    <>
      {NAMES.map(({ id, within, isState }) => {
        const territory = data.territories.find(id);
        const place = territory && labelPoint(territory.geometry, within, partsIn(id));
        if (!territory || !place) return null;
        const [x, y] = project([place.lon, place.lat], FRAME);
        return (
          <text
            key={id}
            class={`crossing-name${isState ? ' is-state' : ''}`}
            data-territory={id}
            x={x}
            y={y}
            style={{ '--tint': actorSymbol(territory.properties.partOf ?? id).colour }}
          >
            <tspan x={x}>{territory.properties.name}</tspan>
            {id === 'nakhchivan' && (
              <tspan x={x} dy="1.25em" class="crossing-owner">
                {t('crossingOf', { name: ownerName(territory.properties.partOf) })}
              </tspan>
            )}
          </text>
        );
      })}
    </>
  );
}

/** The parts of a territory that have names of their own. */
function partsIn(id: string) {
  return data.territories.features.value
    .filter(({ properties }) => properties.partOf === id)
    .flatMap(({ geometry }) => geometry ?? []);
}

function ownerName(id: string | null): string {
  return data.territories.find(id ?? '')?.properties.name ?? '';
}

/** The overview: the region, with the frame of the pictures in it. */
export function Locator() {
  const [left, top] = project([FRAME.west, FRAME.north], REGION);
  const [right, bottom] = project([FRAME.east, FRAME.south], REGION);
  return (
    <svg
      class="crossing-locator"
      viewBox={`0 0 ${REGION.width} ${heightOf(REGION)}`}
      role="img"
      aria-label={t('crossingLocator')}
    >
      <Land frame={REGION} />
      <rect x={left} y={top} width={right - left} height={bottom - top} class="crossing-frame" />
    </svg>
  );
}
