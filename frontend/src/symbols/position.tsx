import type { GeometryBasis, PositionKind, Strength } from '../model/position';
import { hatchId } from './hatch';

/** The forms of positions: the form shows the kind, the hue never does. */
export type Form = 'ticked' | 'hatched' | 'beaded' | 'none';

/** The stroke of a position's line. */
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

/** Drawn by an analyst, not stated by the actor: always dotted, at any strength. */
const APPROXIMATE_DASH = '0.1 6';

/** Along a route that is itself only roughly known: dash and dot, at any strength. */
const COARSE_DASH = '12 4 2 4';

/**
 * The fraction of a line's width after its last evidence, or once it was given up. It is thin, because pale lines
 * are hard to see.
 */
const FADED = 0.6;

/** The stroke of a line that is no longer known to hold. */
export function fadedStroke(stroke: Stroke): Stroke {
  return { ...stroke, weight: stroke.weight * FADED };
}

/** The stroke of a position's line along a route that is only roughly known. */
export function coarseStroke(stroke: Stroke): Stroke {
  return { ...stroke, dash: COARSE_DASH };
}

/** The form of a kind of position. */
export function formOf(kind: PositionKind): Form {
  return FORMS[kind];
}

/** The stroke of a position's line. */
export function strokeOf(strength: Strength | null, basis: GeometryBasis): Stroke {
  const stroke = strength ? STROKES[strength] : STROKES.objection;
  return basis === 'analyst' ? { ...stroke, dash: APPROXIMATE_DASH } : stroke;
}

/** What a sample line shows. */
interface LineSwatchProps {
  form: Form;
  stroke: Stroke;
  colour: string;
  actor?: string;
}

const TICKS = [6, 14, 22, 30, 38];

/** A sample of a position's line, from the same table as the map. A text beside it explains it. */
export function LineSwatch({ form, stroke, colour, actor = 'armenia' }: LineSwatchProps) {
  const dash = form === 'beaded' ? '0.1 7' : (stroke.dash ?? undefined);
  const cap = dash?.startsWith('0.1') ? 'round' : 'butt';
  const weight = form === 'hatched' ? stroke.weight / 2 : stroke.weight;
  return (
    <svg class="swatch" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <g stroke={colour} fill="none">
        {form === 'hatched' && (
          <rect
            x="1"
            y="2.5"
            width="42"
            height="11"
            fill={`url(#${hatchId(actor)})`}
            stroke="none"
            opacity="0.6"
          />
        )}
        <path d="M1 8H43" stroke-width={weight} stroke-dasharray={dash} stroke-linecap={cap} />
        {form === 'ticked' &&
          TICKS.map((x) => <path key={x} d={`M${x} 8V1.5`} stroke-width={Math.min(1.6, weight)} />)}
      </g>
    </svg>
  );
}
