import { describe, expect, it } from 'vitest';
import type { PlacePoint } from '../../src/model/base';
import type { Position } from '../../src/model/position';
import type { RouteLine } from '../../src/model/route';
import { START } from '../../src/state/view';
import { positionsAtStart } from './dossier';
import { fetchLayer, PATIENCE, sharePage, useBrowser } from './visit';

useBrowser();
const at = sharePage();

const ZOOM = 9;
const QUERY = `?map=${ZOOM}/39.15/46.1`;

/** The ids of things with a shape at a zoom, each prefixed with its kind. */
async function shapes(): Promise<Set<string>> {
  const layers = ['boundary', 'territory', 'place', 'route'] as const;
  const plural = {
    boundary: 'boundaries',
    territory: 'territories',
    place: 'places',
    route: 'routes',
  };
  const found = await Promise.all(
    layers.map(async (kind) => {
      const { features } = await fetchLayer<{ id: string; maxZoom?: number | null }>(plural[kind]);
      return features
        .filter(({ geometry, properties }) => geometry && ZOOM <= (properties.maxZoom ?? 99))
        .map(({ properties }) => `${kind}:${properties.id}`);
    }),
  );
  return new Set(found.flat());
}

/** How many of some positions are on the map. */
async function onMap(positions: Position[]): Promise<number> {
  const drawn = await shapes();
  return positions.filter((position) =>
    position.anchors.some(({ role, kind, id }) => role === 'governs' && drawn.has(`${kind}:${id}`)),
  ).length;
}

/** A count as the page writes it: in words that say what it counts. */
const told = (shown: number, total: number) =>
  shown === total ? `${total} drawn` : `${shown} of ${total} drawn`;

describe('a count', () => {
  it.each([
    ['red-lines', 'red-line'],
    ['claims', 'claim'],
  ])('of %s is of what is on the map, and of how many', async (layer, kind) => {
    const held = (
      await Promise.all(START.actors.map((actor) => positionsAtStart(actor, kind)))
    ).flat();
    const page = await at(QUERY);
    await expect
      .poll(() => page.locator(`[data-layer=${layer}] .row-count`).textContent(), PATIENCE)
      .toBe(told(await onMap(held), held.length));
  });

  it('of routes and places follows the zoom', async () => {
    const page = await at(QUERY);
    const places = (await fetchLayer<PlacePoint>('places')).features;
    const count = (layer: string) => page.locator(`[data-layer=${layer}] .row-count`).textContent();
    for (const zoom of [ZOOM, 6]) {
      await at(`?map=${zoom}/39.15/46.1`);
      const shown = places.filter(({ properties }) => zoom >= (properties.minZoom ?? 8)).length;
      await expect.poll(() => count('places'), PATIENCE).toBe(told(shown, places.length));
      const routes = (await fetchLayer<RouteLine>('routes')).features.length;
      const drawn = await page
        .locator('path.route, path.route-crossing')
        .evaluateAll((all) => new Set(all.map((one) => one.getAttribute('class'))).size);
      expect(drawn).toBeGreaterThan(0);
      expect(await count('routes')).toMatch(new RegExp(`^\\d+ of ${routes} drawn$`));
    }
  });

  it('of an actor is what it has on the map of what it held', async () => {
    const page = await at(`${QUERY}&actors=iran`);
    const kinds = ['red-line', 'claim'];
    const drawn = (await Promise.all(kinds.map((kind) => positionsAtStart('iran', kind)))).flat();
    const count = page.locator('[data-actor=iran] .row-count');
    const shown = await onMap(drawn);
    await expect
      .poll(() => count.textContent(), PATIENCE)
      .toMatch(new RegExp(`^${shown} of \\d+ drawn$`));
    expect(await count.getAttribute('title')).toContain(`${shown} on the map`);
    expect(await page.locator('[data-actor=russia] .row-count').textContent()).toMatch(/^0 of /);
  });
});

describe('a link to a position whose actor is off', () => {
  it('draws it, says why it is there, and offers to switch the actor on', async () => {
    const { features } = await fetchLayer<Position>('positions');
    const held = features
      .map(({ properties }) => properties)
      .find(
        (p) =>
          p.actor === 'azerbaijan' &&
          p.kind === 'claim' &&
          p.validFrom <= START.date &&
          (p.validTo === null || p.validTo > START.date) &&
          p.anchors.some(({ role, kind }) => role === 'governs' && kind !== 'place'),
      );
    const page = await at(`${QUERY}&actors=iran&feature=positions/${held?.id}`);
    await page
      .locator('path.position-line.actor-azerbaijan')
      .first()
      .waitFor({ state: 'attached' });
    const why = page.locator('.shown-for-card');
    await why.getByText('Azerbaijan').first().waitFor();
    await why.getByRole('button').click();
    await expect.poll(() => page.url(), PATIENCE).toContain('actors=iran,azerbaijan');
    await why.waitFor({ state: 'detached' });
  });
});
