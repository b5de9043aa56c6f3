import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Layer } from '../../src/data/layer-data';

const DESKTOP = { width: 1280, height: 720 };

/** How long to wait for an expected element. It is long, because only a failure waits so long. */
export const PATIENCE = { timeout: 30_000, interval: 50 };

let browser: Browser;
const faults: string[] = [];
/** What outlives a test: the pages that a file's tests share. */
const shared = new Set<BrowserContext>();

/** Connects a test file to the browser, and fails a test whose page threw. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async () => {
    const ended = browser.contexts().filter((context) => !shared.has(context));
    await Promise.all(ended.map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    shared.clear();
    await browser.close();
  });
}

/** The options of a visit. */
export interface Visit extends BrowserContextOptions {
  /** Whether the card of the first visit has been dismissed before. */
  isFirst?: boolean;
  /** Which page: `embed` for the one in frames; by default the whole page. */
  path?: string;
  /** Called before the page is opened, to intercept requests. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Opens the page at an address. */
export async function visit(
  query = '',
  { isFirst, path, prepare, ...options }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  page.on('pageerror', (error) => faults.push(String(error)));
  if (!isFirst) {
    await page.addInitScript(() => localStorage.setItem('redlines.seen.welcome', '1'));
  }
  await prepare?.(page);
  await page.goto(addressOf(query, path));
  return page;
}

/**
 * One page for all tests of a file that do not need a fresh one, because opening a page takes most of a test's
 * time. Returns a function that shows a view in this page, as an address would, and returns the page.
 */
export function sharePage(options: Visit = {}): (query?: string) => Promise<Page> {
  let opened: Promise<Page> | undefined;
  return async (query = '') => {
    opened ??= open(options);
    const page = await opened;
    await showIn(page, query);
    return page;
  };
}

async function open(options: Visit): Promise<Page> {
  const page = await visit('', options);
  shared.add(page.context());
  await untilLoaded(page);
  return page;
}

/** Shows another view in an open page, as the browser's Back does, and waits until it is drawn. */
export async function showIn(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    window.history.replaceState(null, '', `${location.pathname}${address}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, queryOf(query));
}

/** Counts the requests of a page that are not answered yet. */
export function followRequests(page: Page): { underWay: () => number } {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return { underWay: () => open.size };
}

/** The page's address for a query. */
function addressOf(query: string, path = ''): string {
  return `${inject('redlines')}/${path}${queryOf(query)}`;
}

/** Without a query the initial map, because the page itself opens on the crossing. */
function queryOf(query: string): string {
  return query === '' ? '?view=map' : query;
}

const layers = new Map<string, Promise<Layer<unknown>>>();

/** A layer from the server, so that the tests expect its current content. */
export function fetchLayer<P>(id: string): Promise<Layer<P>> {
  const layer = layers.get(id) ?? askForLayer(id);
  layers.set(id, layer);
  return layer as Promise<Layer<P>>;
}

async function askForLayer(id: string): Promise<Layer<unknown>> {
  const response = await fetch(`${inject('redlines')}/layers/${id}.geojson`);
  expect(response.status).toBe(200);
  return (await response.json()) as Layer<unknown>;
}

/** Waits until everything has loaded, including the statements behind the time line. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.locator('.bar-all').first().waitFor({ state: 'attached' });
}
