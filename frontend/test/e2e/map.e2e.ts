import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/model/anchor';
import type { Position } from '../../src/model/position';
import { positionsAtStart } from './dossier';
import { EVERYONE, expectRoom, SIZES } from './room';
import { fetchLayer, followRequests, PATIENCE, sharePage, showIn, useBrowser } from './visit';

useBrowser();

const asked: string[] = [];
let requests: ReturnType<typeof followRequests>;
const at = sharePage({
  prepare: async (blank) => {
    blank.on('request', (request) => asked.push(request.url()));
    requests = followRequests(blank);
  },
});

describe('the map', () => {
  it('appears with boundaries, routes and names', async () => {
    const page = await at();
    await page.locator('path.boundary-state').first().waitFor({ state: 'attached' });
    await page.locator('path.route').first().waitFor({ state: 'attached' });
    await page.locator('.territory-name span', { hasText: 'Nakhchivan' }).waitFor();
    expect(await page.locator('path.route').first().getAttribute('stroke-dasharray')).toBeTruthy();
  });

  it('asks no other server for anything', async () => {
    const page = await at();
    const origins = asked.map((address) => new URL(address).origin);
    expect([...new Set(origins)]).toEqual([new URL(page.url()).origin]);
  });

  it('counts on what they govern who refuses and who asks, and opens the thing with all of them', async () => {
    expect((await positionsAtStart('iran', 'red-line')).length).toBeGreaterThan(0);
    const page = await at();
    const iran = page.locator('.rule-marker [data-actor=iran]');
    const row = page.locator('[data-actor=iran] .row-main');
    await iran.first().getByText('refuses').waitFor();
    await row.click();
    await expect.poll(() => iran.count(), PATIENCE).toBe(0);
    expect(await row.getAttribute('aria-pressed')).toBe('false');
    await row.click();
    await iran.first().click();
    await page.locator('.card [data-position]').first().waitFor();
  });

  it.each(['', `?map=7/39.3/46&actors=${EVERYONE}`])(
    'opens from each marker all the positions that it counts, by what they govern: “%s”',
    async (query) => {
      const page = await at(query);
      const markers = page.locator('.rule-marker');
      await markers.first().waitFor();
      const things = await markers.evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-thing')),
      );
      expect(things.length).toBeGreaterThan(2);
      for (const thing of things) {
        await showIn(page, query);
        const marker = page.locator(`.rule-marker[data-thing="${thing}"]`).first();
        const count = inAll((await marker.textContent()) ?? '');
        await marker.dispatchEvent('click');
        const card = page.locator('.card .held-here');
        await card.getByText(`${count} position`).waitFor();
        expect(await card.locator('[data-counted] [data-position]').count()).toBe(count);
      }
    },
  );

  it('draws a red line at full length when its card is open, as the legend says', async () => {
    const page = await at('?feature=boundaries/armenia-iran');
    await page.getByText('A line is drawn only where one actor is alone').waitFor();
    const card = page.locator('.card');
    const ofRailway = card.locator('[data-counted="route:meghri-rail"]');
    await ofRailway.getByText('All control of the route by Armenia').waitFor();
    await card.locator('[data-counted="boundary:armenia-iran"] [data-position]').first().click();
    const line = page.locator('path.position-line-core.actor-iran.is-selected');
    await line.first().waitFor({ state: 'attached' });
  });

  it('draws a line at full length for the one actor that is alone on a thing, all and none', async () => {
    const page = await at();
    await page.locator('.rule-marker').first().waitFor();
    await page.locator('[data-actor=iran] .text-button').click();
    await page.locator('path.position-line-core.actor-iran').first().waitFor({ state: 'attached' });
    expect(await page.locator('[data-actor] .row-main[aria-pressed=true]').count()).toBe(1);
    await page.getByRole('button', { name: 'None', exact: true }).click();
    await expect
      .poll(() => page.locator('path.position-line, .rule-marker').count(), PATIENCE)
      .toBe(0);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await page.locator('[data-actor] .row-main[aria-pressed=true]').count()).toBe(7);
  });

  it('draws one line of an actor alone where several of its positions meet, and counts them', async () => {
    // Only the border of Iran and Armenia is in this view, and the railway along it: Iran has red lines on both.
    const page = await at('?map=13/38.905/46.33&date=2024-09-06&actors=iran');
    const drawn = page.locator('path.position-line-core.actor-iran:not([d="M0 0"])');
    await page.locator('.rule-marker').getByText('refuses 4').waitFor();
    await expect.poll(() => drawn.count(), PATIENCE).toBe(1);
    expect(await page.locator('.rule-marker').count()).toBe(1);
  });

  it.each(['2024-09-05', '2024-09-06'])(
    'draws a claim on an area on %s, whatever else has it as its context',
    async (day) => {
      const page = await at(`?map=9/39.18/46.05&date=${day}&actors=iran,azerbaijan,armenia`);
      const claim = page.locator('path.position-line-area.actor-azerbaijan');
      await claim.waitFor({ state: 'attached' });
    },
  );

  it('draws no rule that has no place, but lists it', async () => {
    const rule = await ruleThat((parts) => parts.length > 0 && parts.every(isNamedOnly));
    const page = await at(onItsDay(rule));
    await page.locator(`[data-position="${rule.id}"]`).first().waitFor();
    await page
      .locator(`path.position-line.actor-${rule.actor}, .rule-marker`)
      .first()
      .waitFor({ state: 'attached' });
    expect(await page.locator('path.position-line.is-selected').count()).toBe(0);
  });

  it('draws a rule on the route that it governs, and on no area that it names', async () => {
    const rule = await ruleThat(
      (parts) => parts.some(isNamedOnly) && parts.some(({ role }) => role === 'governs'),
    );
    const page = await at(onItsDay(rule));
    const drawn = page.locator('path.position-line.is-selected');
    await drawn.first().waitFor({ state: 'attached' });
    expect(await page.locator('path.position-line-area.is-selected').count()).toBe(0);
  });

  it('can be left while it zooms', async () => {
    const page = await at('?map=8/39.3/46.2');
    await page.locator('.leaflet-control-zoom-in').click();
    await showIn(page, '?view=crossing');
    // Leaflet ends the zoom a quarter of a second after it began; an error at that time would fail this test.
    await page.evaluate(() => new Promise((ended) => setTimeout(ended, 300)));
    expect(await page.locator('.leaflet-container').count()).toBe(0);
  });

  it('hides the schematic routes at zooms that would suggest a higher accuracy', async () => {
    const page = await at('?map=13/38.9/46.2');
    expect(await page.locator('path.route').count()).toBe(0);
    await page.locator('.hidden-routes').waitFor();
  });
});

/** The cameras of the measurements: the region, the initial view, and closer in, each zoom once. */
const CAMERAS = [
  '6/39.3/46',
  '7/39.3/46',
  '8/39.3/46.2',
  '9/39.15/46.1',
  '10/38.95/46.3',
  '11/38.9/46.3',
  '12/38.88/46.25',
  '13/38.9/46.2',
];
/** Those of them that are also measured with fewer actors. */
const FEWER = CAMERAS.filter((_, index) => index % 2 === 0);

describe('with little enough on it to be read', () => {
  it.each([
    ...CAMERAS.map((camera) => [camera, 'everyone', EVERYONE]),
    ...FEWER.flatMap((camera) => [
      [camera, 'Iran alone', 'iran'],
      [camera, 'no one', ''],
    ]),
  ])('%s with %s', async (camera, _who, actors) => {
    const page = await at(
      `?map=${camera}&date=2024-09-06&actors=${actors}&layers=red-lines,claims,positions,routes,territories,places,waters`,
    );
    await page.locator('.territory-name span, .place-name span').first().waitFor();
    // The drawing must use the lines of this zoom: coarse lines lie beside fine ones until these have loaded.
    await expect.poll(() => requests.underWay(), PATIENCE).toBe(0);
    await showIn(page, new URL(page.url()).search);
    const { most, farthest, struck, tinted } = await page.evaluate(clutter);
    expect(most, 'lines of positions through 50 pixels').toBeLessThanOrEqual(4);
    const metres = (156_543 * Math.cos((39 * Math.PI) / 180)) / 2 ** Number(camera.split('/')[0]);
    expect(farthest * metres, 'metres from what it governs').toBeLessThan(
      Math.max(1000, 1.5 * metres),
    );
    expect(struck, 'names under a line').toEqual([]);
    expect(new Set(tinted).size, 'Nakhchivan and Syunik').toBe(2);
  });
});

describe('whatever the size of the map', () => {
  it.each(SIZES)(
    '%i × %i: every name has its place, and no marker lies on another',
    async (...size) => {
      const page = await at();
      await expectRoom(page, size);
    },
  );
});

/** Measures the drawing. It runs in the browser, so it cannot use anything from outside. */
function clutter() {
  const pointsOn = (path: SVGGeometryElement, step: number) => {
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    const count = Math.min(4000, Math.ceil(length / step));
    return Array.from({ length: count }, (_, index) => {
      const { x, y } = path
        .getPointAtLength((index / count) * length)
        .matrixTransform(matrix ?? undefined);
      return { x, y };
    });
  };
  const select = (selector: string) => [...document.querySelectorAll<SVGGeometryElement>(selector)];
  const frame = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
  const isSeen = ({ x, y }: { x: number; y: number }) =>
    x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
  const lines = select('path.position-line-core').map((path) => pointsOn(path, 4).filter(isSeen));
  const cells = new Map<string, Set<number>>();
  for (const [index, points] of lines.entries()) {
    for (const { x, y } of points) {
      const key = `${Math.floor(x / 50)} ${Math.floor(y / 50)}`;
      cells.set(key, (cells.get(key) ?? new Set()).add(index));
    }
  }
  const governed = select('path.boundary, path.route').flatMap((path) => pointsOn(path, 2));
  const onLines = select('path.position-line-core:not(.is-area)').flatMap((path) =>
    pointsOn(path, 25).filter(isSeen),
  );
  const farthest = onLines.map(({ x, y }) =>
    Math.min(...governed.map((other) => Math.hypot(other.x - x, other.y - y))),
  );
  const names = [...document.querySelectorAll('.territory-name span, .place-name span')];
  const struck = names.filter((name) => {
    const { left, right, top, bottom } = name.getBoundingClientRect();
    return lines.some((points) =>
      points.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
    );
  });
  const tinted = ['nakhchivan', 'syunik'].map(
    (id) => getComputedStyle(document.querySelector(`.land-${id}`) ?? document.body).fill,
  );
  return {
    most: Math.max(0, ...[...cells.values()].map(({ size }) => size)),
    farthest: farthest.reduce((a, b) => Math.max(a, b), 0),
    struck: struck.map(({ textContent }) => textContent),
    tinted,
  };
}

/** The number of positions in a marker's words: of all its actors, or after the number of actors. */
function inAll(words: string): number {
  const numbers = (words.match(/\d+/g) ?? []).map(Number);
  return /positions?/.test(words) ? (numbers[1] ?? 0) : numbers.reduce((sum, one) => sum + one, 0);
}

/** The first red line without a place of its own whose parts meet a condition. */
async function ruleThat(isWanted: (parts: Part[]) => boolean): Promise<Position> {
  const { features } = await fetchLayer<Position>('red-lines');
  const found = features.find(
    ({ properties }) => properties.geometryBasis === 'none' && isWanted(properties.anchors),
  );
  if (!found) throw new Error('The dossier holds no such rule.');
  return found.properties;
}

function isNamedOnly({ role }: Part): boolean {
  return role === 'none';
}

/** Only its actor, on the day from which it holds, with its card open. */
function onItsDay({ id, actor, validFrom }: Position): string {
  const day = validFrom.padEnd(10, '-01');
  return `?tab=list&actors=${actor}&date=${day}&map=8/39.3/46.2&feature=positions/${id}`;
}
