import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { quotedPosition } from './dossier';
import { expectMapRoom, expectRoom, SIZES } from './room';
import { fetchLayer, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const FRONTEND = new URL('../../', import.meta.url).pathname;
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The page in the pseudo-locales, built once for each. */
const builds = new Map<string, string>();

beforeAll(() => {
  for (const language of ['en-XA', 'en-XB']) {
    const folder = mkdtempSync(join(tmpdir(), 'redlines-pseudo-'));
    execFileSync('npx', ['vite', 'build', '--outDir', folder, '--logLevel', 'error'], {
      cwd: FRONTEND,
      env: { ...process.env, REDLINES_LANGUAGE: language },
    });
    builds.set(language, folder);
  }
});

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a build's page, with the server's own data. */
async function inLanguage(language: string, blank: Page): Promise<void> {
  const folder = builds.get(language) ?? '';
  await blank.route(`${inject('redlines')}/assets/*`, (route) => {
    const file = new URL(route.request().url()).pathname;
    return route.fulfill({ path: join(folder, file), contentType: TYPES[extname(file)] });
  });
  await blank.route(
    (url) => url.pathname === '/' && url.origin === new URL(inject('redlines')).origin,
    (route) => route.fulfill({ path: join(folder, 'index.html'), contentType: 'text/html' }),
  );
}

function inPageOf(language: string, viewport: typeof DESK): ReturnType<typeof sharePage> {
  return sharePage({ viewport, prepare: (blank) => inLanguage(language, blank) });
}

const mirrored = { onDesk: inPageOf('en-XB', DESK), onPhone: inPageOf('en-XB', PHONE) };
const longer = { onDesk: inPageOf('en-XA', DESK), onPhone: inPageOf('en-XA', PHONE) };

/**
 * The faults in the texts of a page. The dossier's words are in elements with a direction or language of their
 * own; all other texts come from the catalogue, in brackets. Runs in the page.
 */
function faultsOf(): string[] {
  const faults: string[] = [];
  const isData = (element: Element) =>
    element.closest(
      'bdi, [dir=auto], [lang]:not(html), code, pre, script, style, noscript, .actor-chip, .code-tag, .position-point, .actor-letters, .crossing-name, .crossing-letters',
    ) !== null;
  /** Whether two messages stand side by side with words, or nothing, between them. */
  const isGlued = (text: string) => {
    let depth = 0;
    let outside = '';
    for (const sign of text) {
      if (sign === '⟧') depth -= 1;
      if (depth === 0) outside += sign;
      if (sign === '⟦') depth += 1;
    }
    return /⟧\s*[^\s·⟦⟧]+\s*⟦|⟧⟦/.test(outside);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? '';
    const parent = texts.currentNode.parentElement as Element;
    if (text === '' || isData(parent)) continue;
    const isMessage = text.startsWith('⟦') && text.endsWith('⟧');
    if (/[a-z]{2}/i.test(text) && !isMessage) faults.push(`plain: ${text.slice(0, 80)}`);
    if (isGlued(text)) faults.push(`glued: ${text.slice(0, 120)}`);
    const { overflowX, clip } = getComputedStyle(parent);
    const isCut =
      // Content hidden from screen readers also stands beside it as text.
      !parent.closest('.visually-hidden, [aria-hidden=true]') &&
      parent.scrollWidth > parent.clientWidth + 1 &&
      parent.clientWidth > 1;
    if (overflowX !== 'visible' && overflowX !== 'auto' && clip === 'auto' && isCut) {
      faults.push(`cut: ${text.slice(0, 80)}`);
    }
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (isData(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = element.getAttribute(name) ?? '';
      if (/[a-z]{2}/i.test(text) && !text.startsWith('⟦'))
        faults.push(`plain ${name}: ${text.slice(0, 80)}`);
    }
  }
  // Texts in a picture, or in a marker on the map, have their own limits.
  for (const text of document.querySelectorAll('svg text, .rule-marker > div > span')) {
    const room = (text.closest('svg') ?? text.closest('.rule-marker'))?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    if (room && width > 0 && (left < room.left - 1 || right > room.right + 1))
      faults.push(`runs out of its room: ${text.textContent?.slice(0, 80)}`);
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > window.innerWidth) faults.push(`wider than the screen: ${scrollWidth}`);
  return [...new Set(faults)];
}

/** The first record of a layer. */
async function firstOf(layer: string): Promise<string> {
  const { features } = await fetchLayer<{ id: string }>(layer);
  return `?feature=${layer}/${features[0]?.properties.id}`;
}

/** The views: their names, their addresses, and an element that each shows when it is ready. */
const VIEWS: [string, () => Promise<string>, string][] = [
  ['the crossing', async () => '?view=crossing', '.arrangement-verdicts'],
  ['the list of collisions', async () => '?tab=list&list=collisions', '.pair-group'],
  ['the map', async () => '', '.legend'],
  ['the list', async () => '?tab=list', '.record-row'],
  ...['relations', 'agreements', 'disagreements', 'statements', 'assertions'].map(
    (list): [string, () => Promise<string>, string] => [
      `the list of ${list}`,
      async () => `?tab=list&list=${list}`,
      '.record-row',
    ],
  ),
  [
    'a position',
    async () => `?feature=positions/${(await quotedPosition()).id}`,
    '.card blockquote',
  ],
  ['a relation', () => firstOf('relations'), '.card .interval'],
  ['a route', async () => '?feature=routes/meghri-rail', '.card .actor-names'],
  ['a boundary', async () => '?feature=boundaries/armenia-iran', '.card .entries'],
  ['a territory', async () => '?feature=territories/syunik', '.card .entries'],
  ['a step of the story', async () => '?story=3&date=2025-08-09', '.story h2'],
  ['a pair', async () => '?actors=iran,armenia', '.relation-strip'],
  ['the scenarios', async () => '?view=staircase&date=2026-06-01', '[data-judgement]'],
  ['the matrix', async () => '?view=matrix', '[data-cell]'],
  ['an arrangement', async () => '?view=arrangement&has=law:armenia', '.of-verdict'],
  [
    'the changes',
    async () => '?view=changes&date=2025-08-09&since=2020-11-10',
    '[data-changes=positions]',
  ],
  ['the issues', async () => '?view=issues', '[data-cell]'],
  ['the routes', async () => '?view=routes', '[data-route]'],
  ['the clauses', async () => '?view=clauses', '[data-clause]'],
  ['the relations', async () => '?view=relations', '[data-cell]'],
  ['the sources', async () => '?view=sources', '.source-bar'],
];

describe('in a language of accents, a third longer', () => {
  it.each(VIEWS)(
    '%s says nothing in plain English, cuts and glues nothing',
    async (_name, query, there) => {
      const page = await longer.onDesk(await query());
      await page.locator(there).first().waitFor();
      expect(await page.evaluate(faultsOf)).toEqual([]);
    },
  );

  it.each(['', '?tab=list', '?tab=time'])('a phone has room for “%s”', async (query) => {
    const page = await longer.onPhone(query);
    expect(await page.evaluate(faultsOf)).toEqual([]);
  });

  it('the first visit and the dialogs do so, too', async () => {
    const page = await visit('', {
      viewport: DESK,
      isFirst: true,
      prepare: (blank) => inLanguage('en-XA', blank),
    });
    await untilLoaded(page);
    await page.locator('.welcome').waitFor();
    expect(await page.evaluate(faultsOf)).toEqual([]);
    await page.locator('.welcome button').click();
    for (const opener of [
      '.share-view',
      '.masthead .about-button',
      '.downloads-button',
      '.search-button.is-field',
    ]) {
      await page.locator(opener).click();
      await page
        .locator('dialog[open] :is(.copy-button, .files, .entries, .search-field)')
        .first()
        .waitFor();
      expect(await page.evaluate(faultsOf), opener).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

describe('in a language that runs from right to left', () => {
  it.each([DESK, PHONE])('the page is turned around, but for the time line', async (viewport) => {
    const page = await (viewport === PHONE ? mirrored.onPhone('?tab=time') : mirrored.onDesk());
    expect(await page.evaluate(faultsOf)).toEqual([]);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const middle = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    if (viewport === DESK) {
      expect(await middle('.panel')).toBeGreaterThan(DESK.width / 2);
      // Each actor's buttons stand in one line.
      const lines = await page.locator('.row-tools').evaluateAll((all) =>
        all.map(({ children }) => {
          const tops = [...children].map((one) => one.getBoundingClientRect());
          return new Set(tops.map(({ top, height }) => Math.round(top + height / 2))).size;
        }),
      );
      expect([...new Set(lines)]).toEqual([1]);
    }
    const years = page.locator('.years span');
    const [first, last] = [await years.first().boundingBox(), await years.last().boundingBox()];
    expect(first?.x ?? 0).toBeLessThan(last?.x ?? 0);
  });

  it.each(SIZES)('%i × %i: every name on the map has its place', async (...size) => {
    await expectRoom(await mirrored.onDesk(), size);
  });

  it('the map names a thing beside the pointer', async () => {
    const page = await mirrored.onDesk('?map=9/39.15/46.1');
    await page.setViewportSize(DESK);
    const dot = await page.locator('path.place').evaluateAll((dots) =>
      dots
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
        .find(({ x, y }) => dots.some((one) => one === document.elementFromPoint(x, y))),
    );
    await page.mouse.move(dot?.x ?? 0, dot?.y ?? 0);
    // Another name may still be fading out, where the pointer was before.
    const name = await page.locator('.leaflet-tooltip').last().boundingBox();
    const [left = 0, right = 0] = name ? [name.x, name.x + name.width] : [];
    const away = Math.min(Math.abs(left - (dot?.x ?? 0)), Math.abs(right - (dot?.x ?? 0)));
    expect(away).toBeLessThan(30);
  });
});

it.each([
  ['longer', longer.onDesk],
  ['mirrored', mirrored.onDesk],
])('in a %s language, the map keeps its room on the busiest days', async (_name, shown) => {
  await expectMapRoom(await shown());
});
