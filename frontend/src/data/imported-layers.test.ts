import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportedLayerData, importedQuery, importedTitle } from './imported-layers';

const answer = (id: string, numberMatched = 1) => ({
  ok: true,
  json: async () => ({
    type: 'FeatureCollection',
    numberMatched,
    features: [{ type: 'Feature', id, geometry: null, properties: {} }],
  }),
});

const asked: { address: string; signal: AbortSignal }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    asked.push({ address, signal });
    return Promise.resolve(answer(`f${asked.length}`, 1_000_000));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('ImportedLayerData', () => {
  it('asks only for the view at which the map comes to rest', async () => {
    const layer = new ImportedLayerData('mine');
    layer.show({ bbox: [46, 38, 47, 39] });
    layer.show({ bbox: [46, 38.5, 47, 39.5] });
    await vi.runAllTimersAsync();
    expect(asked.map(({ address }) => address)).toEqual([
      './ogc/collections/mine/items?limit=2000&bbox=46.0000%2C38.5000%2C47.0000%2C39.5000',
    ]);
    expect(layer.features.value.map(({ id }) => id)).toEqual(['f1']);
    expect(layer.matched.value).toBe(1_000_000);
  });

  it('breaks off a request when the view moves on', async () => {
    const layer = new ImportedLayerData('mine');
    layer.show({ day: '2024-09-06' });
    vi.advanceTimersByTime(1000);
    layer.show({ day: '2024-09-07' });
    expect(asked[0]?.signal.aborted).toBe(true);
    await vi.runAllTimersAsync();
    expect(layer.features.value.map(({ id }) => id)).toEqual(['f2']);
  });

  it('asks no second time for what it holds, and forgets it when hidden', async () => {
    const layer = new ImportedLayerData('mine');
    layer.show({});
    await vi.runAllTimersAsync();
    layer.show({});
    await vi.runAllTimersAsync();
    expect(asked.length).toBe(1);
    layer.hide();
    expect(layer.features.value).toEqual([]);
  });
});

const VIEW = [46, 38, 47, 39];
const DAY = '2024-09-06';

describe('ownQuery', () => {
  it('asks for a small layer whole, whatever is in view', () => {
    expect(importedQuery({ itemCount: 2000 }, VIEW, DAY)).toEqual({});
  });
  it('asks for a large layer, or one of unknown size, in view', () => {
    expect(importedQuery({ itemCount: 2001 }, VIEW, DAY)).toEqual({ bbox: VIEW });
    expect(importedQuery({}, VIEW, DAY)).toEqual({ bbox: VIEW });
  });
  it('asks for what holds on the day of a layer that has time', () => {
    const extent = { temporal: { interval: [['2020-01-01T00:00:00Z', null]] } };
    expect(importedQuery({ itemCount: 3, extent }, VIEW, DAY)).toEqual({ day: DAY });
  });
});

describe('ownTitle', () => {
  it('takes a name where there is one, else the id', () => {
    expect(importedTitle({ name: 'Kapan' }, 7)).toBe('Kapan');
    expect(importedTitle({ name: '' }, 7)).toBe('7');
    expect(importedTitle(null, 'a')).toBe('a');
  });
});
