import { computed } from '@preact/signals';
import type { Position as Coordinate } from 'geojson';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { CROSSING } from '../../model/crossing';
import { linesOf } from '../../model/geometry';
import type { ScenarioAnswer, ScenarioFact } from '../../model/scenario';
import { actorSymbol, actorSymbols } from '../../symbols/actor';
import { findWord, formatList, joinFacts, t, word } from '../../texts/texts';
import { FRAME, GROUND, TerritoryNames } from './ground';
import {
  beginning,
  from,
  heightOf,
  meetingPoint,
  pathOf,
  project,
  prolonged,
  straightened,
} from './ways';

/** How far the two ways continue beyond the stretch, in degrees of latitude (about 111 km). */
const ONWARD = 0.3;
const SOUTHWARD = 0.22;
const NORTHWARD = 0.2;
const HEAD = 0.06;

/** The dimensions of an arrangement that are shown at the crossing, if it answers them. */
const AT_CROSSING = ['decides', 'guards', 'law'];

/** The font of the text at the crossing, in the drawing's units (styles/crossing). */
const FONT = '600 12px system-ui, sans-serif';

/** Where this text begins, to the right of the crossing. */
const BESIDE = 31;

/** The ways, each once for all pictures. */
const ways = {
  along: computed(wayAlong),
  round: computed(wayRound),
  across: computed(wayAcross),
};

/** The drawing of one arrangement: the land, the two ways, and who checks at their crossing. */
export function Picture({ answer }: { answer: ScenarioAnswer | null }) {
  const via = answer?.facts.find(({ dimension }) => dimension === 'via')?.values ?? [];
  const along = via.includes('iran') ? ways.round.value : ways.along.value;
  const across = ways.across.value;
  const crossing = meetingPoint(along, routeLine(CROSSING.across));
  const words = answer ? factsAtCrossing(answer) : [];
  const hasRoom = crossing !== null && haveRoom(words, project(crossing, FRAME)[0]);
  return (
    <>
      <svg
        class="crossing-picture"
        viewBox={`0 0 ${FRAME.width} ${heightOf(FRAME)}`}
        role="img"
        aria-label={pictureText(answer)}
      >
        <use href={`#${GROUND}`} width={FRAME.width} height={heightOf(FRAME)} />
        <Way line={across} actor="iran" />
        <Way line={along} actor="azerbaijan" />
        <TerritoryNames />
        <WayName end={along[0]} actor="azerbaijan" name={t('wayAlong')} />
        <WayName end={across.at(-1)} actor="iran" name={t('wayAcross')} />
        {crossing && answer && words.length > 0 && (
          <AtCrossing place={crossing} answer={answer} words={hasRoom ? words : []} />
        )}
      </svg>
      {words.length > 0 && !hasRoom && (
        <p class="crossing-words" aria-hidden="true">
          {joinFacts(words)}
        </p>
      )}
    </>
  );
}

/** Whether the text fits between the crossing and the edge of the picture; otherwise it is placed below. */
function haveRoom(words: string[], x: number): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return true;
  canvas.font = FONT;
  return words.every((one) => x + BESIDE + canvas.measureText(one).width < FRAME.width);
}

function Way({ line, actor }: { line: Coordinate[]; actor: string }) {
  if (line.length < 2) return null;
  const end = straightened(line, HEAD);
  const d = pathOf(straightened(end.toReversed(), HEAD), FRAME);
  const head = `url(#crossing-head-${actor})`;
  return (
    <>
      <path class="crossing-way-casing" d={d} />
      <path
        class="crossing-way"
        data-way={actor}
        d={d}
        stroke={actorSymbol(actor).colour}
        marker-start={head}
        marker-end={head}
      />
    </>
  );
}

/** The room for the name of a way, in the drawing's units, and how far it is from the arrow and the edge. */
const NAME = { width: 112, height: 64, gap: 10, edge: 5 };

/** Whose way it is and where it leads, at an end of its arrow: over an end near the edge, otherwise before it. */
function WayName({
  end,
  actor,
  name,
}: {
  end: Coordinate | undefined;
  actor: string;
  name: string;
}) {
  if (!end) return null;
  const [x, y] = project(end, FRAME);
  const isAtEdge = x > FRAME.width - NAME.width;
  const right = isAtEdge ? FRAME.width - NAME.edge : x - NAME.gap;
  const bottom = isAtEdge ? y - NAME.gap : y;
  return (
    <foreignObject
      x={right - NAME.width}
      y={bottom - NAME.height}
      width={NAME.width}
      height={NAME.height}
    >
      <p
        class="crossing-way-name"
        dir="auto"
        data-way-name={actor}
        style={{ '--tint': actorSymbol(actor).colour }}
      >
        {name}
      </p>
    </foreignObject>
  );
}

/** Who checks, as letters in a ring at the crossing; beside it, who checks, who guards and whose law applies. */
function AtCrossing({
  place,
  answer,
  words,
}: {
  place: Coordinate;
  answer: ScenarioAnswer;
  words: string[];
}) {
  const [x, y] = project(place, FRAME);
  const [checker] = answer.facts.find(({ dimension }) => dimension === 'decides')?.values ?? [];
  const isActor = checker !== undefined && actorSymbols.value.has(checker);
  return (
    <g
      class="crossing-check"
      style={isActor ? { '--tint': actorSymbol(checker).colour } : undefined}
    >
      {words.length > 0 && <path d={`M${x + 9} ${y + 7}L${x + 22} ${y + 20}H${x + 28}`} />}
      <circle cx={x} cy={y} r="12" />
      <text class="crossing-letters" x={x} y={y}>
        {isActor ? actorSymbol(checker).code : '–'}
      </text>
      <text x={x + BESIDE} y={y + 24}>
        {words.map((line, index) => (
          <tspan key={line} x={x + BESIDE} dy={index === 0 ? 0 : '1.3em'}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function factsAtCrossing({ facts }: ScenarioAnswer): string[] {
  const found = AT_CROSSING.flatMap((id) => facts.find(({ dimension }) => dimension === id) ?? []);
  return found.map((fact) =>
    t('labelled', { label: word('atCrossing', fact.dimension), value: answerOf(fact) }),
  );
}

/** An answer, short enough for a picture. */
function answerOf({ values, text }: ScenarioFact): string {
  // Several names do not fit, so the picture has their letters; everywhere else, letters stand beside names.
  const nameOf = (id: string) => (values.length > 1 ? actorSymbol(id).code : actorName(id));
  const short = values.map((value) =>
    actorSymbols.value.has(value) ? nameOf(value) : findWord('atCrossingAnswer', value),
  );
  return short.every((one): one is string => one !== null) ? formatList(short) : text;
}

/** The content of the picture, in words. */
function pictureText(answer: ScenarioAnswer | null): string {
  if (!answer) return t('crossingPicture');
  return [t('crossingPicture'), answer.title, ...factsAtCrossing(answer)].join('. ');
}

/** The way along the stretch, extended at both ends. */
function wayAlong(): Coordinate[] {
  const line = routeLine(CROSSING.route);
  const [west, east] = CROSSING.onward.map((id) => routeLine(id));
  const before = beginning(from(line.at(-1), west ?? []), ONWARD);
  const after = beginning(from(line[0], east ?? []), ONWARD);
  return [...after.toReversed(), ...line, ...before];
}

/** The detour, up to where it meets the line in Azerbaijan. */
function wayRound(): Coordinate[] {
  const onward = routeLine(CROSSING.onward[1]);
  const start = routeLine(CROSSING.route)[0];
  const line = from(start, routeLine(CROSSING.round));
  return [...beginning(from(start, onward), ONWARD).toReversed(), ...line];
}

/** The way across: its road in Armenia, then straight on into Iran. */
function wayAcross(): Coordinate[] {
  const road = routeLine(CROSSING.across);
  const end = meetingPoint(routeLine(CROSSING.route), road) ?? undefined;
  const northward = beginning(from(end, road), NORTHWARD);
  return prolonged(northward.toReversed(), SOUTHWARD);
}

function routeLine(id: string): Coordinate[] {
  return linesOf(data.routes.find(id)?.geometry ?? null).flat();
}
