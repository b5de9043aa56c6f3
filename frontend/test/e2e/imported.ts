import type { Page, Route } from 'playwright-core';
import type { Collection } from '../../src/data/catalogue';

const BOX = [46, 38.9, 46.4, 39.1];

/** An imported layer of one feature, as the server lists it. */
export const WELLS: Collection = {
  id: 'test-wells',
  title: 'Wells of a survey',
  group: 'own',
  itemCount: 1,
  extent: { spatial: { bbox: [BOX] }, temporal: { interval: [['2020-01-01T00:00:00Z', null]] } },
  links: [
    {
      rel: 'enclosure',
      href: 'http://localhost/layers/test-wells.gpkg',
      title: 'Whole layer as GeoPackage',
    },
  ],
};

/** Texts that a hostile file could contain. */
export const SCRIPT = '<img src=x onerror="window.hacked = true">';

const [west = 0, south = 0, east = 0, north = 0] = BOX;
const WELL = {
  type: 'Feature',
  id: 'w-1',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
  properties: { name: 'Well 1', depth: 12.5, note: SCRIPT },
};

/** Digits beyond 2^53, which JavaScript's own numbers cannot hold. */
export const LONG_NUMBERS = ['9007199254740993', '18446744073709551615'];

/** The feature as the server writes it, with the digits of the file. */
const WELL_TEXT = JSON.stringify(WELL).replace(
  '"depth":',
  `"osm":${LONG_NUMBERS[0]},"parts":[${LONG_NUMBERS[1]}],"depth":`,
);

/** Makes the server list imported layers beside its own collections, and answer for their features. */
export async function importing(
  page: Page,
  layer: Collection,
  matched: number,
  asked: string[] = [],
) {
  await page.route('**/ogc/collections?f=json', async (route: Route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ json: { ...body, collections: [...body.collections, layer] } });
  });
  await page.route(`**/ogc/collections/${layer.id}/items/w-1*`, (route: Route) =>
    route.fulfill({ body: WELL_TEXT, contentType: 'application/geo+json' }),
  );
  await page.route(`**/ogc/collections/${layer.id}/items?**`, async (route: Route) => {
    asked.push(route.request().url());
    const json = { type: 'FeatureCollection', features: [WELL], numberMatched: matched };
    await route.fulfill({ json });
  });
}
