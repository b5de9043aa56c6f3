import type { Expected } from './slice';
import { ALL_SLICES, SLICES, slicesOf, type ViewState } from './view';

/**
 * The query string of a state, such as
 * `?map=9/39.15/46.1&date=2024-09-06&actors=iran,armenia&layers=red-lines,routes&lens=neutral`. Everything that
 * decides the picture is always written, so that links stay valid if our defaults change.
 */
export function formatAddress(state: ViewState): string {
  const parts = slicesOf(state).flatMap(([name, { parameter, format }]) => {
    const text = format(state[name]);
    return text === null ? [] : [`${parameter}=${text}`];
  });
  return `?${parts.join('&')}`;
}

/**
 * The state of a query string. Absent or invalid parameters have their initial values; an address without
 * parameters shows the crossing.
 */
export function parseAddress(query: string): ViewState {
  const values = new URLSearchParams(query);
  const entries = ALL_SLICES.map(([name, { parameter, start, parse }]) => {
    const text = values.get(parameter);
    return [name, (text === null ? undefined : parse(text)) ?? start];
  });
  const state = Object.fromEntries(entries) as ViewState;
  const isSilent = !ALL_SLICES.some(([, { parameter }]) => values.has(parameter));
  return isSilent ? { ...state, screen: 'crossing' } : state;
}

/** A value in an address that the page cannot use. */
export interface Unknown {
  parameter: string;
  value: string;
  expected: Expected;
}

/** The texts in a query string that are no value of their parameter, and the parts that a list leaves out. */
export function unreadable(query: string): Unknown[] {
  const values = new URLSearchParams(query);
  return ALL_SLICES.flatMap(([, { parameter, expected, parse }]) => {
    const text = values.get(parameter);
    if (text === null) return [];
    const leftOut: string[] = [];
    const isRead = parse(text, (part) => leftOut.push(part)) !== undefined;
    return (isRead ? leftOut : [text]).map((value) => ({ parameter, value, expected }));
  });
}

/** Whether a query string has a camera; if not, the screen's size decides. */
export function hasCamera(query: string): boolean {
  const text = new URLSearchParams(query).get(SLICES.camera.parameter);
  return text !== null && SLICES.camera.parse(text) !== undefined;
}
