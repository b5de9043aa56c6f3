import { type AnchorRef, anchorKey } from '../api/anchor';
import { runsAlong } from './alongside';
import { anchorGeometry } from './anchor-geometry';
import { linesOf } from './point-in-polygon';
import type { Strand } from './strand';

/** Strands whose things run along each other, so that they must share the lanes beside the line. */
export type Bundle = [Strand, ...Strand[]];

/** The strands by bundle. A route that runs along a boundary shares that boundary's lanes. */
export function bundlesOf(strands: Strand[]): Bundle[] {
  const boundaries = strands.flatMap(({ anchor }) => (anchor.kind === 'boundary' ? anchor : []));
  const bundles = new Map<string, Bundle>();
  for (const strand of strands) {
    const key = bundleKey(strand, boundaries);
    const bundle = bundles.get(key);
    if (bundle) bundle.push(strand);
    else bundles.set(key, [strand]);
  }
  return [...bundles.values()];
}

/** The boundary of a bundle, whose sides its lanes are on. */
export function boundaryOf(bundle: Bundle): string | null {
  return bundle.find(({ anchor }) => anchor.kind === 'boundary')?.anchor.id ?? null;
}

function bundleKey({ anchor }: Strand, boundaries: AnchorRef[]): string {
  return anchorKey(boundaries.find((boundary) => runsAlongAnchor(anchor, boundary)) ?? anchor);
}

const known = new Map<string, boolean>();

/** Whether a route follows a boundary or another route. Asked at every redraw, so the answer is kept. */
export function runsAlongAnchor(anchor: AnchorRef, other: AnchorRef): boolean {
  if (anchor.kind !== 'route' || (other.kind !== 'route' && other.kind !== 'boundary'))
    return false;
  const key = `${anchorKey(anchor)} ${anchorKey(other)}`;
  const lines = [anchor, other].map((each) => linesOf(anchorGeometry(each)));
  const answer = known.get(key) ?? runsAlong(lines[0]?.flat() ?? [], lines[1] ?? []);
  if (lines.every((each) => each.length > 0)) known.set(key, answer);
  return answer;
}
