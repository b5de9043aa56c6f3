import { hatchId } from './hatch';
import type { Form, Stroke } from './position-symbols';

/** What a sample of a position's line shows. */
interface LineSwatchProps {
  form: Form;
  stroke: Stroke;
  colour: string;
  actor?: string;
  opacity?: number;
}

const TICKS = [6, 14, 22, 30, 38];

/** A sample of a position's line, drawn from the same table as the map. Its meaning stands beside it. */
export function LineSwatch({
  form,
  stroke,
  colour,
  actor = 'armenia',
  opacity = 1,
}: LineSwatchProps) {
  const dash = form === 'beaded' ? '0.1 7' : (stroke.dash ?? undefined);
  const cap = dash?.startsWith('0.1') ? 'round' : 'butt';
  const weight = form === 'hatched' ? 1.8 : stroke.weight;
  return (
    <svg class="swatch" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <g opacity={opacity} stroke={colour} fill="none">
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
          TICKS.map((x) => <path key={x} d={`M${x} 8V1.5`} stroke-width="1.6" />)}
      </g>
    </svg>
  );
}
