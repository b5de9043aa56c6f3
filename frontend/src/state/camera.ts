import type { Slice } from './slice';

/** The map's centre and zoom. */
export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

/** The initial camera: Nakhchivan, Syunik and the Aras to Horadiz. */
export const HOME = { west: 44.75, south: 38.55, east: 47.35, north: 39.8 };

/** The initial camera on a screen that is too narrow for all of that: Syunik. */
export const HOME_NARROW = { west: 45.45, south: 38.7, east: 46.9, north: 39.75 };

/** Zoom, latitude and longitude: `map=9/39.15/46.1`. */
export const camera: Slice<Camera> = {
  parameter: 'map',
  start: { zoom: 9, lat: 39.15, lon: 46.1 },
  expected: { like: '9/39.15/46.1' },
  parse(text) {
    const numbers = text.split('/').map((part) => (part === '' ? Number.NaN : Number(part)));
    const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = numbers;
    const isOnEarth = zoom >= 0 && zoom <= 20 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    return numbers.length === 3 && isOnEarth ? { zoom, lat, lon } : undefined;
  },
  format: ({ zoom, lat, lon }) =>
    `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(4))}/${Number(lon.toFixed(4))}`,
};
