import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { firstDay } from '../../src/model/date';
import type { Position } from '../../src/model/position';
import { START } from '../../src/state/view';
import { fetchLayer, showIn } from './visit';

/** All actors that hold positions. */
export const EVERYONE = 'iran,azerbaijan,armenia,russia,turkey,us,eu';

/** A phone, a tablet and two desks. */
export const SIZES: [number, number][] = [
  [390, 844],
  [720, 720],
  [1280, 800],
  [1440, 900],
];

const CAMERAS = ['6/39.3/46', '6.5/40/45', '7/39.7/46.5', '8/39.3/47.5', '9/39.15/46.1'];

/** Expects, with several cameras, that names and markers on the map have room and stand where they belong. */
export async function expectRoom(page: Page, [width, height]: [number, number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.locator('.rule-marker').first().waitFor();
  for (const camera of CAMERAS) {
    await showIn(page, `?map=${camera}&date=2024-09-06&actors=${EVERYONE}`);
    // A small map in a language with long words may have room for the markers alone.
    await page.locator('.rule-marker, .territory-name span, .place-name span').first().waitFor();
    await showIn(page, new URL(page.url()).search);
    expect(await page.evaluate(crowded), camera).toEqual([]);
  }
}

/** A desk and a small laptop. */
const DESKS = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
];

/** The least share of the window's height that the map keeps. */
const LEAST_MAP = 0.55;

/** The days on which most positions of the initial actors begin or end. */
async function busiestDays(): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { properties } of (await fetchLayer<Position>('positions')).features) {
    if (!START.actors.includes(properties.actor)) continue;
    for (const date of [properties.validFrom, properties.validTo]) {
      const day = date && firstDay(date);
      if (day) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([day]) => day);
}

/** Expects that the map keeps its room on the busiest days, that the time line has its own, and that no label is cut. */
export async function expectMapRoom(page: Page): Promise<void> {
  const days = (await busiestDays()).slice(0, 3);
  for (const size of DESKS) {
    await page.setViewportSize(size);
    for (const day of days) {
      await showIn(page, `?date=${day}`);
      await page.locator('.day-changes .what-changed').waitFor();
      const found = await page.evaluate(() => {
        const height = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
        const dock = document.querySelector('.dock') as Element;
        return {
          map: height('.stage') / window.innerHeight,
          told: height('.day-changes'),
          hidden: dock.scrollHeight - dock.clientHeight,
          // An actor's letters and the nearer end of the words beside them, in either direction.
          apart: [...document.querySelectorAll('.day-changes .position-link')].flatMap((link) => {
            const letters = link.querySelector(':scope > .actor-chip')?.getBoundingClientRect();
            const words = link.querySelector(':scope > .link-button');
            if (!letters || !words) return [];
            const range = document.createRange();
            range.selectNodeContents(words);
            const { left, right } = range.getBoundingClientRect();
            const gap = Math.max(left - letters.right, letters.left - right);
            return gap > 8 ? [words.textContent] : [];
          }),
        };
      });
      const where = `${day} at ${size.width} × ${size.height}`;
      expect(found.map, where).toBeGreaterThanOrEqual(LEAST_MAP);
      expect(found.told, where).toBeGreaterThan(20);
      expect(found.hidden, where).toBe(0);
      expect(found.apart, where).toEqual([]);
      expect(await page.evaluate(cutLabels), where).toEqual([]);
    }
  }
}

/** The labels of buttons and tabs that something cuts: a frame that they run out of, or the edge of the window. In the page. */
export function cutLabels(): string[] {
  const isClip = (element: Element) => {
    const { overflowX, contain } = getComputedStyle(element);
    return overflowX !== 'visible' || contain.includes('paint') || element === document.body;
  };
  const clipOf = (element: Element): Element | null => {
    let one: Element | null = element;
    while (one && !isClip(one)) one = one.parentElement;
    return one;
  };
  return [...document.querySelectorAll('button, a, summary, label')].flatMap((control) => {
    const text = control.textContent?.trim() ?? '';
    const frame = clipOf(control)?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(control);
    const isSeen = control.checkVisibility({ visibilityProperty: true });
    // A text for screen readers alone has a size of one pixel.
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
    if (!frame || text === '' || !isSeen || control.closest('.visually-hidden, .map, .skip-link'))
      return [];
    const isCut = boxes.some(({ left, right }) => left < frame.left - 1 || right > frame.right + 1);
    return isCut ? [text] : [];
  });
}

/**
 * Names, in the page, what lies under a control, which names, dots and markers lie on each other, which marker is wider
 * than its words, and which name of a territory stands beside it or under the line of a marker. It runs in the browser, so it cannot use anything from
 * outside.
 */
function crowded(): string[] {
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => ({
      element,
      text: element.textContent ?? '',
      box: element.getBoundingClientRect(),
    }));
  type Drawn = ReturnType<typeof all>[number];
  const meets = ({ box: a }: Drawn, { box: b }: Drawn) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const frame = all('.map')[0] as Drawn;
  const written = [...all('.territory-name span, .place-name span'), ...all('.rule-marker')].filter(
    (one) => meets(one, frame),
  );
  const controls = all('.map .leaflet-control').filter(({ box }) => box.width > 0);
  const pairs = written.flatMap((a, index) => written.slice(index + 1).map((b) => [a, b] as const));
  const isBeside = ({ element, box }: Drawn) => {
    const id = element.parentElement?.getAttribute('data-territory');
    const land = document.querySelector<SVGGeometryElement>(`path.land-${id}`);
    const middle = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return !land?.isPointInFill(middle.matrixTransform(land.getScreenCTM()?.inverse()));
  };
  const wordsOf = ({ element }: Drawn) => {
    const rows = [...element.querySelectorAll('div > span')].map((row) => {
      const range = document.createRange();
      range.selectNodeContents(row);
      return range.getBoundingClientRect().width;
    });
    return Math.max(...rows);
  };
  // The line from a thing to its marker ends as far aside as it goes up or down.
  const leaderOf = ({ element, box }: Drawn) => {
    const [off = 0, slide = 0] = ['--off', '--slide'].map((name) =>
      Number.parseFloat(getComputedStyle(element).getPropertyValue(name)),
    );
    const [toLeft, toTop] = ['left', 'above'].map((side) => element.className.includes(side));
    return Array.from({ length: 50 }, (_, index) => {
      const far = (index / 50) * off;
      const aside = slide - far;
      const left = toLeft ? box.right - aside : box.left + aside;
      return new DOMRect(left, toTop ? box.bottom + far : box.top - far, 1, 1);
    });
  };
  const leaders = all('.rule-marker').flatMap(leaderOf);
  const dots = all('path.place').filter((one) => meets(one, frame));
  return [
    ...all('.territory-name span').flatMap((name) =>
      dots.filter((dot) => meets(dot, name)).map(() => `a dot on ${name.text}`),
    ),
    ...all('.territory-name span')
      .filter((name) => leaders.some((point) => meets({ ...name, box: point }, name)))
      .map(({ text }) => `${text} under a marker’s line`),
    ...all('.rule-marker')
      .filter((marker) => marker.box.width - wordsOf(marker) > 12)
      .map(({ text }) => `${text} in too wide a box`),
    ...written
      .filter((one) => controls.some((control) => meets(one, control)))
      .map(({ text }) => `${text} under a control`),
    ...pairs.filter(([a, b]) => meets(a, b)).map(([a, b]) => `${a.text} on ${b.text}`),
    ...all('.territory-name span')
      .filter(isBeside)
      .map(({ text }) => `${text} beside its territory`),
  ];
}
