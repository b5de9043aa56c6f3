import { isDay } from './date';
import { type Camera, type FeatureRef, LISTS, START, type ViewState } from './view';

/**
 * The query text that holds a state, such as
 * `?map=9/39.15/46.1&date=2024-09-06&actors=iran,armenia&layers=red-lines,routes&lens=neutral`.
 * What decides the picture is always written, so that a link outlives a change of our defaults.
 */
export function formatAddress(state: ViewState): string {
  const parts = [
    `map=${formatCamera(state.camera)}`,
    `date=${state.date}`,
    `actors=${state.actors.map(encodeURIComponent).join(',')}`,
    `layers=${state.layers.join(',')}`,
    `lens=${state.lens}`,
  ];
  if (state.feature) {
    parts.push(`feature=${state.feature.collection}/${encodeURIComponent(state.feature.id)}`);
  }
  if (state.tab !== START.tab) parts.push(`tab=${state.tab}`);
  if (state.list !== START.list) parts.push(`list=${state.list}`);
  if (state.span !== START.span) parts.push(`span=${state.span}`);
  if (state.asOf !== null) parts.push(`asOf=${state.asOf}`);
  return `?${parts.join('&')}`;
}

/** The state that a query text holds. What is absent or not understood is as at the start. */
export function parseAddress(query: string): ViewState {
  const values = new URLSearchParams(query);
  const date = values.get('date') ?? '';
  return {
    camera: parseCamera(values.get('map')) ?? START.camera,
    actors: parseList(values.get('actors')) ?? START.actors,
    layers: parseList(values.get('layers'))?.filter(isName) ?? START.layers,
    date: isDay(date) ? date : START.date,
    lens: 'neutral',
    feature: parseFeature(values.get('feature')),
    tab: oneOf(values.get('tab'), ['map', 'list', 'time'] as const) ?? START.tab,
    list: oneOf(values.get('list'), LISTS) ?? START.list,
    span: oneOf(values.get('span'), ['recent', 'all'] as const) ?? START.span,
    asOf: parseVersion(values.get('asOf')),
  };
}

/** Whether a query text says where the map looks; if not, the screen's size decides. */
export function namesCamera(query: string): boolean {
  return parseCamera(new URLSearchParams(query).get('map')) !== null;
}

function formatCamera({ zoom, lat, lon }: Camera): string {
  return `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(4))}/${Number(lon.toFixed(4))}`;
}

function parseCamera(text: string | null): Camera | null {
  const numbers = (text ?? '').split('/').map((part) => (part === '' ? Number.NaN : Number(part)));
  const [zoom, lat, lon] = numbers;
  if (numbers.length !== 3 || zoom === undefined || lat === undefined || lon === undefined) {
    return null;
  }
  const sane = zoom >= 0 && zoom <= 20 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return sane ? { zoom, lat, lon } : null;
}

function parseList(text: string | null): string[] | null {
  if (text === null) return null;
  return [...new Set(text.split(',').filter((part) => part !== ''))];
}

function parseFeature(text: string | null): FeatureRef | null {
  const slash = text?.indexOf('/') ?? -1;
  if (!text || slash < 1 || slash === text.length - 1) return null;
  const collection = text.slice(0, slash);
  return isName(collection) ? { collection, id: text.slice(slash + 1) } : null;
}

function parseVersion(text: string | null): string | null {
  return text && /^\d{1,9}(\.[0-9a-f]{6})?$/.test(text) ? text : null;
}

/** Whether a text can name a collection. Imported ones are known only when the server has been asked. */
function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,99}$/.test(text);
}

function oneOf<T extends string>(text: string | null, allowed: readonly T[]): T | null {
  return allowed.find((value) => value === text) ?? null;
}
