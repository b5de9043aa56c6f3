import { routeSymbol } from './route-symbols';

/** A sample of a route's line. */
export function RouteSwatch({ kind, status }: { kind: string; status: string | null }) {
  const { colour, weight, dash } = routeSymbol(kind, status);
  return (
    <svg class="swatch" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <path d="M1 8H43" stroke={colour} stroke-width={weight} stroke-dasharray={dash} />
    </svg>
  );
}
