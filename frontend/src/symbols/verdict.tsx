import type { Verdict } from '../model/scenario';

/** The form of each verdict, on a 16-pixel grid: round for red lines, square for claims; filled if the position is kept. */
const FORMS: Record<Verdict, { fill?: string; stroke?: string }> = {
  held: { fill: 'M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11Z' },
  breached: {
    stroke:
      'M8 2.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11ZM5.500 5.500l5 5M10.500 5.500l-5 5',
  },
  met: { fill: 'M3 3h10v10H3Z' },
  unmet: { stroke: 'M3 3h10v10H3ZM5.500 5.500l5 5M10.500 5.500l-5 5' },
  unclear: {
    stroke: 'M5.500 5.800a2.600 2.600 0 1 1 3.600 2.400c-.8.4-1.100.8-1.100 1.800M8 12.400v.6',
  },
  'not-addressed': { fill: 'M8 6.800a1.200 1.200 0 1 1 0 2.400 1.200 1.200 0 0 1 0-2.400Z' },
};

/** The verdicts in the legend's order. */
export const VERDICT_FORMS = Object.keys(FORMS) as Verdict[];

/** A verdict's form, in the colour of the surrounding text. Its word stands beside it, or is its name. */
export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  const { fill, stroke } = FORMS[verdict];
  return (
    <svg class="verdict-glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" />}
      {stroke && (
        <path
          d={stroke}
          fill="none"
          stroke="currentColor"
          stroke-width="1.800"
          stroke-linecap="round"
        />
      )}
    </svg>
  );
}
