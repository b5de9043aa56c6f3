import type { GeometryBasis, PositionKind, Strength } from '../api/position';

/** The drawn forms: a kind is told by its form, never by its hue. */
export type Form = 'ticked' | 'hatched' | 'beaded' | 'none';

/** How a line of a position is stroked. */
export interface Stroke {
  weight: number;
  dash: string | null;
}

const FORMS: Record<PositionKind, Form> = {
  'red-line': 'ticked',
  claim: 'hatched',
  support: 'beaded',
  offer: 'beaded',
  view: 'beaded',
  'nothing-found': 'none',
};

const STROKES: Record<Strength, Stroke> = {
  declared: { weight: 3.5, dash: null },
  objection: { weight: 2.2, dash: null },
  condition: { weight: 2.8, dash: '10 5' },
  preference: { weight: 1.8, dash: '4 5' },
};

/** Drawn by an analyst, not stated by the actor: always dotted, whatever the strength. */
const APPROXIMATE_DASH = '0.1 6';

/** How much of its ink a position keeps after its last evidence, or once given up. */
export const FADED = 0.42;

/** The form of a kind of position. */
export function formOf(kind: PositionKind): Form {
  return FORMS[kind];
}

/** The stroke of a position's line. */
export function strokeOf(strength: Strength | null, basis: GeometryBasis): Stroke {
  const stroke = strength ? STROKES[strength] : STROKES.objection;
  return basis === 'analyst' ? { ...stroke, dash: APPROXIMATE_DASH } : stroke;
}
