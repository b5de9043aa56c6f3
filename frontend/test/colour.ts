/** Red, green, blue, linear, 0 to 1. */
export type Linear = [number, number, number];

/** How eyes without one kind of cone see colours: Machado, Oliveira and Fernandes 2009, severity 1. */
export const EYES: Record<string, number[][]> = {
  typical: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A `#rrggbb` colour as linear light. */
export function toLinear(hex: string): Linear {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Linear;
}

/** The contrast ratio of WCAG 2. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(toLinear(a)), luminance(toLinear(b))].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The distance (CIE76) of two colours as some eyes see them; 2 is just noticeable. */
export function distance(a: string, b: string, eyes: string): number {
  const [la, lb] = [a, b].map((hex) => toLab(seenBy(toLinear(hex), EYES[eyes] ?? [])));
  return Math.hypot(...[0, 1, 2].map((i) => (la?.[i] ?? 0) - (lb?.[i] ?? 0)));
}

function seenBy(colour: Linear, matrix: number[][]): Linear {
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * (colour[i] ?? 0), 0),
      ),
    ),
  ) as Linear;
}

function luminance([r, g, b]: Linear): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLab([r, g, b]: Linear): number[] {
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
  const root = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [root(x), root(luminance([r, g, b])), root(z)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
