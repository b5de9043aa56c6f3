import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrast, distance, EYES } from '../colour';
import { fetchLayer, PATIENCE, sharePage, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();
const onSmall = sharePage({ viewport: { width: 640, height: 360 } });
const SCHEMES = ['light', 'dark'] as const;

/** The drawn colour of each actor, and the colours of its backgrounds, as `#rrggbb`. */
async function coloursOf(page: Page): Promise<{ actors: Map<string, string>; grounds: string[] }> {
  const { features } = await fetchLayer<{ id: string; colour: string | null }>('actors');
  const ids = features.map(({ properties }) => properties).filter(({ colour }) => colour !== null);
  const found = await page.evaluate(
    (actors) => {
      const context = document.createElement('canvas').getContext('2d', {
        willReadFrequently: true,
      }) as CanvasRenderingContext2D;
      const hex = (colour: string) => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
        return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      };
      const styleOf = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        return getComputedStyle(element);
      };
      const grounds = [
        'land-armenia',
        'land-azerbaijan',
        'land-iran',
        'land-nakhchivan',
        'land-syunik',
        'land-georgia',
        'water',
      ];
      return {
        actors: actors.map((id): [string, string] => [
          id,
          hex(styleOf(`[data-actor=${id}] .actor-chip`).borderTopColor),
        ]),
        grounds: [
          ...grounds.map((name) => hex(styleOf(`path.${name}`).fill)),
          hex(styleOf('.panel').backgroundColor),
        ],
      };
    },
    ids.map(({ id }) => id),
  );
  return { actors: new Map(found.actors), grounds: found.grounds };
}

const EVERYONE = '?actors=iran,azerbaijan,armenia,russia,turkey,us,eu';

describe('the colours', () => {
  it.each(SCHEMES)('of actors stand out from land, sea and panel by %s', async (colorScheme) => {
    const page = await at(EVERYONE);
    await page.emulateMedia({ colorScheme });
    await page.locator('path.land-nakhchivan.is-tinted').waitFor({ state: 'attached' });
    const { actors, grounds } = await coloursOf(page);
    expect(actors.size).toBe(7);
    for (const [actor, colour] of actors) {
      for (const ground of grounds) {
        expect(contrast(colour, ground), `${actor} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
      for (const [other, otherColour] of actors) {
        if (other <= actor) continue;
        for (const eyes of Object.keys(EYES)) {
          expect(distance(colour, otherColour, eyes), `${actor}, ${other}`).toBeGreaterThan(12);
        }
      }
    }
    await page.emulateMedia({ colorScheme: null });
  });

  it('are chosen by a switch and remembered, until it is back at the system’s wish', async () => {
    const page = await visit('', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    const button = page.locator('.theme-button');
    await button.click();
    await expect.poll(paper, PATIENCE).not.toBe(light);
    const dark = await paper();
    await page.reload();
    await button.waitFor();
    expect(await paper()).toBe(dark);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await expect.poll(paper, PATIENCE).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(paper, PATIENCE).toBe(dark);
  });

  it('of the system alone show what is pressed, and keep the drawing', async () => {
    const page = await at();
    const fill = () =>
      page.evaluate(() => {
        const land = document.querySelector('path.land-syunik') ?? document.body;
        return getComputedStyle(land).fill;
      });
    await page.locator('path.land-syunik.is-tinted').waitFor({ state: 'attached' });
    const before = await fill();
    await page.emulateMedia({ forcedColors: 'active' });
    const outlines = await page
      .locator('.panel-tabs button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).outlineStyle));
    expect(outlines).toEqual(['solid', 'none']);
    expect(await fill()).toBe(before);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

describe('with less motion asked for', () => {
  it('the map changes its zoom at once', async () => {
    const page = await visit('', { reducedMotion: 'reduce' });
    await page.locator('.leaflet-control-zoom-in').click();
    expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0);
    await expect.poll(() => page.url(), PATIENCE).toContain('map=');
  });
});

/** The screens of a small laptop at 200 %, of a phone in landscape, and the smallest one. */
const SMALL = [
  { width: 640, height: 360 },
  { width: 844, height: 390 },
  { width: 360, height: 240 },
];

/** What a narrow map shows at first, if no camera is asked for. */
describe('the first camera', () => {
  it.each(['reduce', 'no-preference'] as const)(
    'shows the opening area whatever the screen, with motion “%s”',
    async (reducedMotion) => {
      const page = await visit('', { viewport: { width: 390, height: 844 }, reducedMotion });
      // 1.45 degrees of longitude on 390 pixels: 2^8.5 is the largest half step that shows them.
      await expect.poll(() => page.url(), PATIENCE).toContain('map=8.5/39.2');
    },
  );
});

describe('on a small screen', () => {
  it.each(SMALL)('the first visit can be read to its end at $width × $height', async (viewport) => {
    const page = await visit('', { viewport, isFirst: true });
    const card = page.locator('.welcome');
    await card.waitFor();
    expect(await isWithin(page, '.welcome')).toBe(true);
    await card.getByRole('button').scrollIntoViewIfNeeded();
    await card.getByRole('button').click();
    await card.waitFor({ state: 'detached' });
    expect(await isWithin(page, '.map')).toBe(true);
  });

  it.each(SMALL)('each dialog scrolls and closes at $width × $height', async (viewport) => {
    const page = await onSmall();
    await page.setViewportSize(viewport);
    for (const opener of ['.about-button', '.share-view', '.downloads-button']) {
      if (!(await page.locator(opener).isVisible())) {
        await page.locator('.actor-strip .foot-button').click();
      }
      await page.locator(opener).click();
      const dialog = page.locator('dialog[open]');
      await dialog.waitFor();
      expect(await isWithin(page, 'dialog[open]'), opener).toBe(true);
      const { overflowY, isWide } = await dialog.evaluate((element) => ({
        overflowY: getComputedStyle(element).overflowY,
        isWide: element.scrollWidth > element.clientWidth,
      }));
      expect(overflowY, opener).toBe('auto');
      expect(isWide, opener).toBe(false);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });
});

/** Whether an element lies within the screen, and the page is not wider than the screen. Runs outside the page. */
function isWithin(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    return (
      box !== undefined &&
      box.top >= 0 &&
      box.left >= 0 &&
      box.bottom <= window.innerHeight + 0.5 &&
      box.right <= clientWidth + 0.5 &&
      document.documentElement.scrollWidth <= clientWidth
    );
  }, selector);
}

describe('the map’s tools', () => {
  it('tell the scale and the place under the pointer', async () => {
    const page = await at('?map=9/39.15/46.1');
    expect(await page.locator('.leaflet-control-scale-line').textContent()).toMatch(/^\d+ km$/);
    const place = page.locator('.map-coordinates');
    await expect.poll(() => place.textContent(), PATIENCE).toBe('39.15° N, 46.1° E');
    const box = await page.locator('.map').boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x + 100, y);
    await expect.poll(() => place.textContent(), PATIENCE).not.toContain('46.1°');
    const [lat = 0, lon = 0] = ((await place.textContent()) ?? '')
      .split('°')
      .map((part) => Number(part.replace(/[^\d.]/g, '')));
    // A pixel of Web Mercator at zoom 9 is 360 / (256 · 2⁹) degrees of longitude.
    expect(lon).toBeCloseTo(46.1 + (100 * 360) / (256 * 512), 2);
    expect(lat).toBeCloseTo(39.15, 2);
  });

  it('measure a great circle with the mouse, and open nothing', async () => {
    const page = await at('?map=9/39.15/46.1');
    const box = await page.locator('.map').boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.getByRole('button', { name: 'Measure a distance' }).click();
    await page.mouse.click(x - 150, y);
    await page.mouse.click(x + 150, y);
    const result = page.locator('.measure-result');
    await result.getByText('km').waitFor();
    const km = Number.parseFloat((await result.textContent()) ?? '');
    const degrees = (300 * 360) / (256 * 512);
    // The great circle between two places on a parallel, by the haversine formula.
    const half = (degrees * Math.PI) / 360;
    const cos = Math.cos((39.15 * Math.PI) / 180);
    expect(km).toBeCloseTo(2 * 6371 * Math.asin(cos * Math.sin(half)), 0);
    expect(await page.locator('.card').count()).toBe(0);
    await page.getByRole('button', { name: 'Measure a distance' }).click();
    expect(await result.isVisible()).toBe(false);
  });

  it('measure with the keyboard alone', async () => {
    const page = await at('?map=9/39.15/46.1');
    await page.getByRole('button', { name: 'Measure a distance' }).press('Enter');
    await page.locator('.map').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    // The address has the place only when the map rests.
    const longitude = () => Number(/map=9\/[\d.]+\/([\d.]+)/.exec(page.url())?.[1]);
    await expect.poll(longitude, PATIENCE).toBeGreaterThan(46.1);
    await page.keyboard.press('Enter');
    const result = page.locator('.measure-result');
    await result.getByText('km').waitFor();
    await page.keyboard.press('Backspace');
    await result.getByText('Enter adds').waitFor();
    await page.keyboard.press('Escape');
    expect(await result.isVisible()).toBe(false);
  });
});
