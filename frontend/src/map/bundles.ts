import { type AnchorRef, anchorKey } from '../api/anchor';
import { data } from '../state/data';
import { runsAlong } from './alongside';
import { anchorGeometry } from './anchor-geometry';
import { linesOf } from './point-in-polygon';
import type { Strand } from './strand';

/** Strands whose things run along each other, so that they must share the lanes beside the line. */
export type Bundle = [Strand, ...Strand[]];

/** The strands by bundle. A route that runs along a boundary shares that boundary's lanes. */
export function bundlesOf(strands: Strand[]): Bundle[] {
  const boundaries = strands.flatMap(({ anchor }) => (anchor?.kind === 'boundary' ? anchor : []));
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
  return bundle.find(({ anchor }) => anchor?.kind === 'boundary')?.anchor?.id ?? null;
}

function bundleKey({ anchor, key }: Strand, boundaries: AnchorRef[]): string {
  if (!anchor) return key;
  const along =
    anchor.kind === 'route' ? boundaries.find(({ id }) => follows(anchor.id, id)) : null;
  return anchorKey(along ?? anchor);
}

const known = new Map<string, boolean>();

/** Whether a route follows a boundary; asked at every redraw, so the answer is kept. */
function follows(route: string, boundary: string): boolean {
  const key = `${route} ${boundary}`;
  const answer = known.get(key) ?? computeFollows(route, boundary);
  if (data.routes.find(route) && data.boundaries.find(boundary)) known.set(key, answer);
  return answer;
}

function computeFollows(route: string, boundary: string): boolean {
  const others = linesOf(anchorGeometry({ kind: 'boundary', id: boundary }));
  const line = linesOf(anchorGeometry({ kind: 'route', id: route })).flat();
  return runsAlong(line, others);
}
