/**
 * Lengths and areas on the WGS84 ellipsoid, in pure JavaScript so that the check needs no packages.
 * Lengths: Vincenty's inverse formula (about 0.1 mm). Areas: Green's theorem on the authalic
 * cylinder; an edge is read as straight there, which at our vertex spacing differs from PostGIS
 * geography by less than 1 part in 100,000.
 */
const A = 6378137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RAD = Math.PI / 180;

export function distance([lon1, lat1], [lon2, lat2]) {
  if (lon1 === lon2 && lat1 === lat2) return 0;
  const u1 = Math.atan((1 - F) * Math.tan(lat1 * RAD));
  const u2 = Math.atan((1 - F) * Math.tan(lat2 * RAD));
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const l = (lon2 - lon1) * RAD;
  let lambda = l;
  for (let i = 0; i < 100; i++) {
    const sinL = Math.sin(lambda);
    const cosL = Math.cos(lambda);
    const sinSigma = Math.hypot(c2 * sinL, c1 * s2 - s1 * c2 * cosL);
    const cosSigma = s1 * s2 + c1 * c2 * cosL;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (c1 * c2 * sinL) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2m = cos2Alpha ? cosSigma - (2 * s1 * s2) / cos2Alpha : 0;
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
    const previous = lambda;
    lambda = l + (1 - c) * F * sinAlpha
      * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m ** 2 - 1)));
    if (Math.abs(lambda - previous) < 1e-12) {
      return vincentyDistance(cos2Alpha, sigma, sinSigma, cosSigma, cos2m);
    }
  }
  throw new Error(`no convergence between ${lon1},${lat1} and ${lon2},${lat2}`);
}

function vincentyDistance(cos2Alpha, sigma, sinSigma, cosSigma, cos2m) {
  const u = (cos2Alpha * (A * A - B * B)) / (B * B);
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const delta = b * sinSigma * (cos2m + (b / 4) * (cosSigma * (2 * cos2m ** 2 - 1)
    - (b / 6) * cos2m * (4 * sinSigma ** 2 - 3) * (4 * cos2m ** 2 - 3)));
  return B * a * (sigma - delta);
}

export function lineLength(coordinates) {
  let metres = 0;
  for (let i = 1; i < coordinates.length; i++) metres += distance(coordinates[i - 1], coordinates[i]);
  return metres;
}

export function lengthKm(geometry) {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.reduce((sum, line) => sum + lineLength(line), 0) / 1000;
}

const authalicQ = (s) => (1 - E2) * (s / (1 - E2 * s * s) + Math.atanh(E * s) / E);

/** Area in square metres, positive for a counter-clockwise ring. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    sum += (x1 - x2) * RAD * (authalicQ(Math.sin(y1 * RAD)) + authalicQ(Math.sin(y2 * RAD)));
  }
  return (sum * A * A) / 4;
}

export const polygonsOf = (geometry) =>
  (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

export function areaKm2(geometry) {
  return polygonsOf(geometry).flat().reduce((sum, ring) => sum + ringArea(ring), 0) / 1e6;
}

export function pointInRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Even-odd over all rings, so holes count as outside. */
export function covers(geometry, point) {
  return polygonsOf(geometry).flat().filter((ring) => pointInRing(point, ring)).length % 2 === 1;
}

/** Nearest point of a line to `point` on a local plane (fine below 100 km): `{point, metres, segment}`. */
export function nearestOnLine(line, point) {
  const kx = Math.cos(point[1] * RAD);
  let best = { d: Infinity };
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = [(line[i - 1][0] - point[0]) * kx, line[i - 1][1] - point[1]];
    const [bx, by] = [(line[i][0] - point[0]) * kx, line[i][1] - point[1]];
    const t = Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
    const d = Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
    if (d < best.d) {
      best = { d, segment: i, point: [line[i - 1][0] + t * (line[i][0] - line[i - 1][0]), line[i - 1][1] + t * (line[i][1] - line[i - 1][1])] };
    }
  }
  return { point: best.point, segment: best.segment, metres: distance(point, best.point) };
}
