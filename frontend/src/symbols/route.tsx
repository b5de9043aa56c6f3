/** The style of a route's line. Every route is dashed, because none of the alignments was surveyed. */
interface RouteSymbol {
  colour: string;
  weight: number;
  dash: string;
}

/**
 * The style of a status: darkness, width, and wide gaps if nothing passes. Routes are grey and thin: claims and red lines
 * are what the map is about.
 */
interface StatusLook {
  colour: string;
  weight: number;
  isGappy: boolean;
}

const LOOKS: Record<string, StatusLook> = {
  'in-use': { colour: 'var(--route)', weight: 2, isGappy: false },
  restricted: { colour: 'var(--route)', weight: 1.2, isGappy: false },
  'under-construction': { colour: 'var(--route-later)', weight: 2, isGappy: false },
  planned: { colour: 'var(--route-later)', weight: 1.5, isGappy: true },
  closed: { colour: 'var(--route-closed)', weight: 1.5, isGappy: true },
};

/** Statuses with the style of another status. */
const LIKE: Record<string, string> = { proposed: 'planned', dismantled: 'closed' };

/** Dash and gap in pixels, by kind: long for railways, short for roads, in between for pipelines. */
const DASHES: Record<string, [number, number]> = { rail: [9, 3], road: [3, 3], pipeline: [5, 3] };

/** The statuses with different styles, for the legend. */
export const ROUTE_STATUSES = Object.keys(LOOKS);

/** The style of a route of a kind in a status; an unknown status looks planned. */
export function routeSymbol(kind: string, status: string | null): RouteSymbol {
  const key = status ?? 'planned';
  const look = LOOKS[LIKE[key] ?? key] ?? (LOOKS.planned as StatusLook);
  const [ink, gap] = DASHES[kind] ?? [3, 3];
  return {
    colour: look.colour,
    weight: look.weight,
    dash: `${ink} ${look.isGappy ? gap * 3 : gap}`,
  };
}

/** A sample of a route's line. */
export function RouteSwatch({ kind, status }: { kind: string; status: string | null }) {
  const { colour, weight, dash } = routeSymbol(kind, status);
  return (
    <svg class="swatch" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <path d="M1 8H43" stroke={colour} stroke-width={weight} stroke-dasharray={dash} />
    </svg>
  );
}
