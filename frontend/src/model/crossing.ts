import { type AnchorRef, anchorKey, partsOf } from './anchor';
import crossing from './crossing.json' with { type: 'json' };
import { type Day, type Days, firstDay, shareOf } from './date';
import { compareCodes } from './order';
import { isHeldOn, type Position, type PositionKind } from './position';
import { type Judgement, judgementsOf, type ScenarioAnswer } from './scenario';
import { lastWords, type StatementRef } from './statement';

/** The definition of the crossing: the stretch, the ways that meet there, the arrangements and the parties. */
interface CrossingSubject {
  /** The way from Azerbaijan to Nakhchivan; its length is the number in the title. */
  route: string;
  /** The ways that continue it at both ends. */
  onward: [string, string];
  /** The way from Iran to Armenia that crosses it. */
  across: string;
  /** The detour, if an arrangement leads through Iran. */
  round: string;
  /** A claim or a red line concerns the stretch if it governs one of these. */
  stretch: AnchorRef[];
  scenarios: string[];
  /** The actors whose words stand under each arrangement. */
  parties: string[];
  /** The longitudes and latitudes of its pictures. */
  frame: { west: number; south: number; east: number; north: number };
}

/** The server draws its pictures from the same file. */
export const CROSSING = crossing as CrossingSubject;

const STRETCH = new Set(CROSSING.stretch.map(anchorKey));

/** The claims and red lines that govern a part of the stretch, oldest first. */
export function onStretch(positions: Position[]): Position[] {
  return positions
    .filter(
      (position) =>
        (position.kind === 'claim' || position.kind === 'red-line') &&
        partsOf(position, 'governs').some((part) => STRETCH.has(anchorKey(part))),
    )
    .sort((a, b) => compareCodes(firstDay(a.validFrom), firstDay(b.validFrom)));
}

/** A position as a bar over some days, in fractions of them from 0 to 1. */
export interface Bar {
  position: Position;
  start: number;
  /** The end of the evidence. */
  known: number;
  end: number;
  isHeld: boolean;
}

/** What one actor claims, or refuses, as bars. */
export interface BarGroup {
  actor: string;
  kind: PositionKind;
  bars: Bar[];
}

/** Positions as bars, by actor in the given order and by kind, claims first. Positions that ended before are omitted. */
export function barGroups(
  positions: Position[],
  actors: readonly string[],
  days: Days,
  today: Day,
): BarGroup[] {
  return actors.flatMap((actor) =>
    (['claim', 'red-line'] as const).flatMap((kind) => {
      const bars = positions
        .filter((position) => position.actor === actor && position.kind === kind)
        .map((position) => barOf(position, days, today))
        .filter((bar) => bar.end > 0);
      return bars.length > 0 ? [{ actor, kind, bars }] : [];
    }),
  );
}

function barOf(position: Position, days: Days, today: Day): Bar {
  const share = (day: Day) => Math.max(0, Math.min(1, shareOf(firstDay(day), days)));
  const end = position.validTo === null ? 1 : share(position.validTo);
  return {
    position,
    start: share(position.validFrom),
    known: Math.min(end, share(position.lastEvidence)),
    end,
    isHeld: isHeldOn(position, today),
  };
}

/** All actors whose positions are judged: the parties first, then the others in the order of the answer. */
export function judgedActors({ judgements }: ScenarioAnswer): string[] {
  const judged = new Set(judgements.map(({ actor }) => actor));
  return [...new Set<string>([...CROSSING.parties, ...judged])].filter((id) => judged.has(id));
}

/** The statements that an arrangement is based on. A statement may be the basis of several facts. */
export function statementsOf({ facts }: ScenarioAnswer): StatementRef[] {
  return facts.flatMap(({ statements }) => statements);
}

/** A statement with those who made it. */
type Made = StatementRef & { actors: readonly string[] };

/**
 * The last words of an actor on an arrangement itself, up to a day. They are among the statements that the
 * arrangement is based on: those in which the actor judged it, or proposed it.
 */
export function wordsOn(
  { judgements }: ScenarioAnswer,
  proposed: Made[],
  actor: string,
  day: Day,
): StatementRef | null {
  const said = judgements.filter((one) => one.actor === actor).flatMap((one) => one.said);
  const own = proposed.filter(({ actors }) => actors.includes(actor));
  return lastWords(said, day) ?? lastWords(own, day);
}

/** The first day of some statements; null if there are none. */
export function firstOf(statements: Pick<StatementRef, 'date'>[]): Day | null {
  return statements.map(({ date }) => firstDay(date)).sort()[0] ?? null;
}

/**
 * The position of an actor that depends most on an arrangement. Its words are quoted if the actor said nothing on
 * the arrangement itself. Null if none of the actor's positions is judged.
 */
export function turningPosition(answer: ScenarioAnswer, actor: string): Judgement | null {
  return judgementsOf(answer, actor)[0] ?? null;
}
