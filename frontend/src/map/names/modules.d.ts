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
  /** The parts of a line that lie in a box (Cohen and Sutherland). */
  export function clipPolyline(
    line: number[][],
    box: [number, number, number, number],
  ): number[][][];
}
