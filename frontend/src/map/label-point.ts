import type { Geometry } from 'geojson';
import { insideOnRow } from './scanline';

/** A rectangle of longitudes and latitudes. */
export interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Where a name can stand, and how much room it has there, as a share of the window's height. */
export interface LabelPoint {
  lon: number;
  lat: number;
  room: number;
}

interface Cell {
  column: number;
  row: number;
  depth: number;
}

const COLUMNS = 36;
const ROWS = 24;

/**
 * The place inside the visible part of a territory that is farthest from its edges and from the
 * window's: a large state whose centre is out of view keeps its name. What is to be avoided counts
 * as outside. Null when nothing shows.
 */
export function labelPoint(
  geometry: Geometry | null,
  window: Window,
  avoid: Geometry | null = null,
): LabelPoint | null {
  const inside = grid(geometry, window, avoid);
  let best: Cell | null = null;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      if (!inside[row]?.[column]) continue;
      const depth = depthOf(inside, column, row);
      const cell = { column, row, depth };
      if (depth > 0 && isBetter(cell, best)) best = cell;
    }
  }
  return best && { ...placeOf(best.column, best.row, window), room: best.depth / ROWS };
}

function grid(geometry: Geometry | null, window: Window, avoid: Geometry | null): boolean[][] {
  const lons = Array.from({ length: COLUMNS }, (_, column) => placeOf(column, 0, window).lon);
  return Array.from({ length: ROWS }, (_, row) => {
    const { lat } = placeOf(0, row, window);
    const avoided = insideOnRow(avoid, lat, lons);
    return insideOnRow(geometry, lat, lons).map((isInside, column) => isInside && !avoided[column]);
  });
}

function placeOf(column: number, row: number, window: Window): { lon: number; lat: number } {
  return {
    lon: window.west + ((column + 0.5) / COLUMNS) * (window.east - window.west),
    lat: window.north - ((row + 0.5) / ROWS) * (window.north - window.south),
  };
}

/** Deeper, or as deep and nearer to the middle of the window. */
function isBetter(cell: Cell, best: Cell | null): boolean {
  if (!best || cell.depth !== best.depth) return cell.depth > (best?.depth ?? 0);
  return offCentre(cell) < offCentre(best);
}

function offCentre({ column, row }: Cell): number {
  return Math.hypot(column - (COLUMNS - 1) / 2, row - (ROWS - 1) / 2);
}

/** The steps to the nearest end of the room sideways or up and down; names are wide, so rows count double. */
function depthOf(inside: boolean[][], column: number, row: number): number {
  const isIn = (c: number, r: number) => inside[r]?.[c] ?? false;
  let [sideways, upright] = [1, 1];
  while (isIn(column - sideways, row) && isIn(column + sideways, row)) sideways++;
  while (isIn(column, row - upright) && isIn(column, row + upright)) upright++;
  return Math.min(sideways, 2 * upright);
}
