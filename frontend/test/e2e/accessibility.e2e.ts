import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { quotedPosition } from './dossier';
import { importing, WELLS } from './imported';
import { fetchLayer, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The page forbids foreign scripts, axe's too; these visits alone let it in.

/** The faults that axe finds, each with what it is about. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(
    (values): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values },
      }),
    TAGS,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.html.slice(0, 160)}`),
  );
}

describe('accessibility (WCAG 2.2 AA as far as axe can see)', () => {
  it.each([
    ['the map at the start', '', {}],
    ['the list', '?tab=list', {}],
    ['a pair', '?actors=iran,armenia', {}],
    ['the list of relations', '?tab=list&list=relations', {}],
    ['the list of disagreements', '?tab=list&list=disagreements', {}],
    ['an actor switched off, all years', '?actors=iran&span=all', {}],
    ['the first visit', '', { isFirst: true }],
    ['the phone', '', { viewport: { width: 390, height: 844 } }],
    ['the phone’s list', '?tab=list', { viewport: { width: 390, height: 844 } }],
    ['the phone’s time line', '?tab=time', { viewport: { width: 390, height: 844 } }],
  ])('finds nothing in %s', async (_name, query, options) => {
    const page = await visit(query, { ...options, bypassCSP: true });
    await untilLoaded(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds nothing in an open card', async () => {
    const { id } = await quotedPosition();
    const page = await visit(`?feature=positions/${id}`, { bypassCSP: true });
    await page.locator('.card blockquote').first().waitFor();
    await untilLoaded(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['relations', 'agreements', 'disagreements'])(
    'finds nothing in the card of one of the %s',
    async (layer) => {
      const { features } = await fetchLayer<{ id: string }>(layer);
      const page = await visit(`?feature=${layer}/${features[0]?.properties.id}`, {
        bypassCSP: true,
      });
      await untilLoaded(page);
      await page.locator('.evidence summary:visible').first().click();
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it('finds nothing beside an imported layer and in its card', async () => {
    const page = await visit(`?layers=${WELLS.id}&feature=${WELLS.id}/w-1`, {
      bypassCSP: true,
      prepare: (blank) => importing(blank, WELLS, 1),
    });
    await page.locator('.own-properties').waitFor();
    await untilLoaded(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds nothing in the citations', async () => {
    const page = await visit('', { bypassCSP: true });
    await untilLoaded(page);
    await page.getByRole('button', { name: 'Cite this view' }).click();
    await page.locator('.cite .copy-button').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds nothing in the method dialog', async () => {
    const page = await visit('', { bypassCSP: true });
    await untilLoaded(page);
    await page.getByRole('button', { name: 'Method and boundaries' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    ['a desk', { width: 1280, height: 720 }],
    ['a phone', { width: 390, height: 844 }],
  ])('finds nothing in the downloads on %s', async (_name, viewport) => {
    const page = await visit('', { viewport, bypassCSP: true });
    await untilLoaded(page);
    if (viewport.width < 720) await page.locator('.actor-strip .foot-button').click();
    await page.locator('.downloads-button').click();
    await page.locator('.files a').first().waitFor();
    await page.locator('.tools summary').click();
    expect(await faultsOf(page)).toEqual([]);
  });
});
