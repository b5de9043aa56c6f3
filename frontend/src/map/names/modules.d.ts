declare module 'polylabel' {
  /** The pole of inaccessibility of a polygon, with its distance from the polygon's edge. */
  export default function polylabel(
    polygon: [number, number][][],
    precision?: number,
  ): number[] & { distance: number };
}

declare module 'lineclip' {
  /** The part of a ring that lies in a box (Sutherland and Hodgman). */
  export function clipPolygon(ring: number[][], box: [number, number, number, number]): number[][];
}
