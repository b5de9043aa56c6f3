import { shownDate } from '../state/shown';
import type { Bin } from './histogram';
import { shareOf } from './scale';
import { bins, domain } from './span';

/** Height of the drawing, in its own units. */
const HEIGHT = 40;

/** The histogram: dark the statements of the actors shown, light all of them. */
export function Bars() {
  const most = Math.max(1, ...bins.value.map((bin) => bin.count));
  return (
    <svg class="bars" viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bins.value.map((bin) => (
        <Bar key={bin.from} bin={bin} most={most} />
      ))}
    </svg>
  );
}

function Bar({ bin, most }: { bin: Bin; most: number }) {
  if (bin.count === 0) return null;
  const date = shownDate.value;
  const left = Math.max(0, shareOf(bin.from, domain.value)) * 1000;
  const width = Math.max(1, shareOf(bin.to, domain.value) * 1000 - left - 1);
  // A square root keeps single statements visible beside the month that has forty.
  const height = (count: number) => Math.sqrt(count / most) * (HEIGHT - 2);
  const isNow = bin.from <= date && date < bin.to;
  return (
    <g class={isNow ? 'is-now' : undefined}>
      <rect
        class="bar-all"
        x={left}
        y={HEIGHT - height(bin.count)}
        width={width}
        height={height(bin.count)}
      />
      <rect
        class="bar-shown"
        x={left}
        y={HEIGHT - height(bin.ofShown)}
        width={width}
        height={height(bin.ofShown)}
      />
    </g>
  );
}
