import type { Page } from 'playwright-core';
import { COLLECTION_IDS, LISTS } from '../../src/model/collections';
import { SCREENS } from '../../src/state/screen';
import { STEPS } from '../../src/views/story/steps';
import { fetchLayer } from './visit';

/** What a visitor can read in a view, once nothing is on its way any more. */
export interface Reading {
  /** The lines of text that are seen, those of failures left out. */
  lines: string[];
  /** The ids of what is said not to have loaded, with a way to try again. */
  failed: string[];
}

/** The name by which the page tells that a file did not load. */
export function nameOf(file: string): string {
  const [, root, first = '', second = ''] = file.split('/');
  if (root === 'layers') return first.replace('.geojson', '');
  if (root === 'ogc') return second || 'catalogue';
  return first === 'timeline' ? 'collisionCounts' : first || 'analysis';
}

/** The screens that have the map in them, which needs files of its own. */
const WITH_MAP = ['map', 'clauses'];

/**
 * Every view of the page by its address, from the registries: the screens without a map; and those with it, the lists,
 * a card of each collection, two actors and steps of the story. A text twin is read with its screen.
 * Lists and cards are read with the layers off: drawing them takes most of the time.
 */
export async function everyView(): Promise<{ screens: string[]; ofMap: string[] }> {
  const cards = COLLECTION_IDS.map(async (id) => {
    const { features } = await fetchLayer<{ id: string }>(id);
    return `?feature=${id}/${features[0]?.properties.id}&layers=`;
  });
  const addressOf = (screen: string) => `?view=${screen}`;
  return {
    screens: SCREENS.filter((screen) => !WITH_MAP.includes(screen)).map(addressOf),
    ofMap: [
      ...WITH_MAP.map(addressOf),
      ...LISTS.map((list) => `?tab=list&list=${list}&layers=`),
      ...(await Promise.all(cards)),
      '?actors=iran,azerbaijan',
      ...storySteps(),
    ],
  };
}

/** A step of the story for each figure that its sentences take from the data. */
function storySteps(): string[] {
  const figures = new Set(STEPS.flatMap((step) => Object.keys(step.figures)));
  return [...figures].map((name) => {
    const number = STEPS.findIndex((step) => name in step.figures) + 1;
    return `?story=${number}`;
  });
}

/** What a page does for the tour; see {@link prepareTour}. */
interface Tour {
  /** The file that does not come; null when all do. */
  failing: string | null;
  /** The files that were asked for, `/layers/routes.geojson` and the like. */
  asked: Set<string>;
  /** What is read in a view, by the address of it and of its text twin. */
  read: (query: string) => Promise<[string, Reading][]>;
  /** Lets everything come, and asks again in a view for what failed. Answers with what is still said to have. */
  askAgainIn: (query: string) => Promise<string[]>;
}

declare global {
  interface Window {
    tour: Tour;
  }
}

/**
 * Makes a blank page ready for the tour. All of it goes on inside the page: its requests are failed by its own
 * `fetch`, so that the cache of the browser stays on, and no step waits for the test.
 */
export async function prepareTour(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fetchReally = window.fetch.bind(window);
    let underWay = 0;
    let changes = 0;
    const fileOf = (address: string) => {
      const { pathname } = new URL(address, document.baseURI);
      if (!/^\/(layers|ogc|analysis)(\/|$)/.test(pathname)) return null;
      return pathname
        .replace(/^(\/analysis\/scenarios)\/.*/, '$1/{id}')
        .replace(/(\/items)\/.*/, '$1/{id}');
    };
    window.fetch = async (address, options) => {
      const file = fileOf(String(address));
      if (file === null) return fetchReally(address, options);
      window.tour.asked.add(file);
      underWay += 1;
      try {
        if (file === window.tour.failing) throw new TypeError('Failed to fetch');
        const answer = await fetchReally(address, options);
        return new Response(await answer.blob(), answer);
      } finally {
        // Whoever asked reads the answer first.
        setTimeout(() => {
          underWay -= 1;
        });
      }
    };
    // Nothing is painted, and no frame is waited for: nobody looks. What lies below the screen is read, too.
    const unseen = new CSSStyleSheet();
    unseen.replaceSync('html { opacity: 0 } * { content-visibility: visible !important }');
    document.adoptedStyleSheets = [unseen];
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()));
    window.cancelAnimationFrame = (handle) => window.clearTimeout(handle);
    const all = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => {
      changes += 1;
    }).observe(document, all);
    const turn = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const select = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    const linesOf = (element: HTMLElement) =>
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
      element.innerText.split('\n').map((line) => line.trim());
    // How many positions the map has room for is the map's matter.
    const isSaid = (line: string) => line !== '' && !/^[1-9]\d*( of \d+)? drawn$/.test(line);
    const readNow = (): Reading => {
      const notices = select('[data-failed]').filter(isSeen);
      // What passes, gives way to a neighbour, or has a number only if another view loaded it, is not compared.
      const passing = select(
        '.leaflet-container, .hidden-routes, .to-collisions, .toast, [aria-live]',
      );
      const left = new Set([...notices, ...passing].flatMap(linesOf));
      const answerable = notices.filter((one) => one.querySelector('button') !== null);
      return {
        lines: [...new Set(linesOf(document.body))].filter(
          (line) => isSaid(line) && !left.has(line),
        ),
        failed: [...new Set(answerable.map((one) => one.dataset.failed ?? ''))].sort(),
      };
    };
    /** What shows that the code of a view has come. */
    const signOf = (query: string) => {
      if (query.includes('feature=')) return '#card-title';
      if (query.includes('list=')) return '#list-heading';
      if (query.includes('story=')) return '.story';
      if (query.includes('actors=')) return '.pair-relation';
      return query.includes('view=') ? '.crossing, .map, .screen-body' : 'body';
    };
    const rest = async (sign: string): Promise<Reading> => {
      const end = performance.now() + 20_000;
      for (let last = -1, still = 0; ; ) {
        await turn();
        still = changes === last && underWay === 0 && document.querySelector(sign) ? still + 1 : 0;
        last = changes;
        const isOver = performance.now() > end;
        if (still < 5 && !isOver) continue;
        const reading = readNow();
        if (isOver || !reading.lines.some((line) => /\bLoading\b/.test(line))) return reading;
      }
    };
    const show = (query: string) => {
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      history.replaceState(null, '', `${location.pathname}${query}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      return rest(signOf(query));
    };
    window.tour = {
      failing: sessionStorage.getItem('failing'),
      asked: new Set(),
      read: async (query) => {
        const readings: [string, Reading][] = [[query, await show(query)]];
        const twin = `${query}&as=text`;
        if (document.querySelector('.as-text')) readings.push([twin, await show(twin)]);
        return readings;
      },
      askAgainIn: async (query) => {
        await show(query);
        window.tour.failing = null;
        for (let tries = 0; tries < 20; tries++) {
          const notice = select('[data-failed]').find(isSeen);
          if (!notice) break;
          notice.querySelector('button')?.click();
          await rest('body');
        }
        return readNow().failed;
      },
    };
  });
}

/** What is read in a page, view by view, and the files that it requested, each with the view that was first to. */
export interface Readings {
  byView: Map<string, Reading>;
  asked: Map<string, string>;
}

/** Opens a page anew, without a file or with all, and reads every view in it. */
export async function readAll(
  page: Page,
  views: string[],
  failing: string | null,
): Promise<Readings> {
  await page.evaluate((file) => sessionStorage.setItem('failing', file), failing ?? '');
  await page.goto(`${page.url().split('?')[0]}${views[0]}`);
  const { readings, asked } = await page.evaluate(async (all) => {
    const found: [string, Reading][] = [];
    const first = new Map<string, string>();
    // The first view once more at the end: at first it may be read before all has come.
    for (const view of [...all, all[0] ?? '']) {
      found.push(...(await window.tour.read(view)));
      for (const file of window.tour.asked) first.set(file, first.get(file) ?? view);
    }
    return { readings: found, asked: [...first] };
  }, views);
  return { byView: new Map(readings), asked: new Map(asked) };
}

/** What a view that lacks a file says wrongly; null when it says nothing wrong. */
export function faultOf(reading: Reading, whole: Reading, name: string): string | null {
  const stuck = reading.lines.find((line) => /\bLoading\b/.test(line));
  if (stuck) return `says for ever “${stuck}”`;
  const known = new Set(whole.lines);
  const added = reading.lines.filter((line) => !known.has(line));
  const isPart = (line: string) => whole.lines.some((one) => one.includes(line));
  const absent = added.find(
    (line) => !isPart(line) && /(^|\W)(0|no|none|nothing|not recorded)(\W|$)/i.test(line),
  );
  if (absent) return `says “${absent.slice(0, 90)}”`;
  const isWhole = added.length === 0 && reading.lines.length === whole.lines.length;
  if (isWhole || reading.failed.includes(name)) return null;
  const lost = whole.lines.find((line) => !reading.lines.includes(line));
  return `does not name it, and lacks “${lost?.slice(0, 60)}” or adds “${added[0]?.slice(0, 60)}”`;
}
