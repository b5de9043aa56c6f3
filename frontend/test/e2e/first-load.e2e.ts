import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { untilLoaded, useBrowser, visit } from './visit';

useBrowser();

/** The limits of the first load of a page, before any action. */
const MOST = { bytes: 300_000, requests: 25, scripts: 120_000 };

/** How a test knows that the first load is over, by address. */
const LOADS: [string, (page: Page) => Promise<unknown>][] = [
  ['?view=crossing', (page) => page.locator('.arrangement-verdicts').nth(5).waitFor()],
  ['?view=map', untilLoaded],
];

describe('the first load', () => {
  it.each(LOADS)('of “%s” is small, and asks no other host', async (query, isOver) => {
    const answers: Response[] = [];
    const page = await visit(query, {
      prepare: async (blank) => {
        blank.on('response', (response) => answers.push(response));
        // Nobody moves the pointer, even if the browser believes that something did.
        await blank.addInitScript(() => {
          const drop = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
          window.addEventListener('pointermove', drop, { capture: true });
        });
      },
    });
    await isOver(page);
    // What a browser sends when the page changes under a pointer that rests.
    await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointermove')));
    await page.waitForLoadState('networkidle');
    const asked = answers.filter((answer) => answer.url().startsWith('http'));
    const sizes = await Promise.all(asked.map(sizeOf));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const scripts = sizes.filter(({ path }) => path.endsWith('.js'));
    const list = sizes.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
    expect(asked.map((answer) => new URL(answer.url()).origin)).toEqual(
      asked.map(() => new URL(inject('redlines')).origin),
    );
    expect(asked.length, list).toBeLessThanOrEqual(MOST.requests);
    expect(total, list).toBeLessThanOrEqual(MOST.bytes);
    expect(
      scripts.reduce((sum, { bytes }) => sum + bytes, 0),
      list,
    ).toBeLessThanOrEqual(MOST.scripts);
  });
});

/** The transferred size of an answer, head and body; if a development server does not compress it, as if it did. */
async function sizeOf(answer: Response): Promise<{ path: string; bytes: number }> {
  const { responseHeadersSize, responseBodySize } = await answer.request().sizes();
  const isPacked = (await answer.headerValue('content-encoding')) !== null;
  const body = isPacked ? responseBodySize : gzipSync(await answer.body()).length;
  return { path: new URL(answer.url()).pathname, bytes: responseHeadersSize + body };
}
