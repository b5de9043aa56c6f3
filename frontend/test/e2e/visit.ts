import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Layer } from '../../src/api/layer';

const DESKTOP = { width: 1280, height: 720 };

/** How long to wait for what is expected to come: long, since only a failure waits so long. */
export const PATIENCE = { timeout: 30_000, interval: 100 };

let browser: Browser;
const faults: string[] = [];

/** Connects a test file to the browser, and fails a test whose page threw. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());
}

/** What a visit can differ in. */
export interface Visit extends BrowserContextOptions {
  /** Whether the card of the first visit has been dismissed before. */
  isFirst?: boolean;
  /** Called before the page is opened, to stand in the way of requests. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Opens the page at an address. */
export async function visit(
  query = '',
  { isFirst, prepare, ...options }: Visit = {},
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
  await page.goto(`${inject('redlines')}/${query}`);
  return page;
}

/** A layer as the server serves it: the tests expect what it holds, not what was once true. */
export async function fetchLayer<P>(id: string): Promise<Layer<P>> {
  const response = await fetch(`${inject('redlines')}/layers/${id}.geojson`);
  expect(response.status).toBe(200);
  return (await response.json()) as Layer<P>;
}

/** Waits until everything, with the statements behind the time line, has come. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.locator('.bar-all').first().waitFor({ state: 'attached' });
}
