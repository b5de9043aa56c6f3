import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe';
import { quotedPosition } from './dossier';
import { importing, WELLS } from './imported';
import { fetchLayer, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const onDesk = sharePage();
const onPhone = sharePage({ viewport: { width: 390, height: 844 } });

describe('accessibility (WCAG 2.2 AA as far as axe can see)', () => {
  it.each([
    ['the crossing', '?view=crossing', onDesk],
    ['the crossing on a phone', '?view=crossing', onPhone],
    ['the map at the start', '', onDesk],
    ['the list', '?tab=list', onDesk],
    ['the list of collisions', '?tab=list&list=collisions', onDesk],
    ['a pair', '?actors=iran,armenia', onDesk],
    ['the list of relations', '?tab=list&list=relations', onDesk],
    ['the list of disagreements', '?tab=list&list=disagreements', onDesk],
    ['an actor switched off, all years', '?actors=iran&span=all', onDesk],
    ['the phone', '', onPhone],
    ['the phone’s list', '?tab=list', onPhone],
    ['the phone’s time line', '?tab=time', onPhone],
  ])('finds nothing in %s', async (_name, query, at) => {
    expect(await faultsOf(await at(query))).toEqual([]);
  });

  it('finds nothing in the first visit', async () => {
    const page = await visit('', { isFirst: true });
    await untilLoaded(page);
    await page.locator('.welcome').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds nothing in an open card', async () => {
    const { id } = await quotedPosition();
    const page = await onDesk(`?feature=positions/${id}`);
    await page.locator('.card blockquote').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['relations', 'agreements', 'disagreements'])(
    'finds nothing in the card of one of the %s',
    async (layer) => {
      const { features } = await fetchLayer<{ id: string }>(layer);
      const page = await onDesk(`?feature=${layer}/${features[0]?.properties.id}`);
      await page.locator('.evidence summary:visible').first().click();
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it('finds nothing beside an imported layer and in its card', async () => {
    const page = await visit(`?layers=${WELLS.id}&feature=${WELLS.id}/w-1`, {
      prepare: (blank) => importing(blank, WELLS, 1),
    });
    await page.locator('.imported-properties').waitFor();
    await untilLoaded(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds nothing in the citations', async () => {
    const page = await onDesk();
    await page.locator('.share-view').click();
    await page.locator('.citation .copy-button').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds nothing in the method dialog', async () => {
    const page = await onDesk();
    await page.getByRole('button', { name: 'Method and boundaries' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    ['a desk', onDesk],
    ['a phone', onPhone],
  ])('finds nothing in the downloads on %s', async (_name, at) => {
    const page = await at();
    if (at === onPhone) await page.locator('.actor-strip .foot-button').click();
    await page.locator('.downloads-button').click();
    await page.locator('.files a').first().waitFor();
    await page.locator('.tools summary').click();
    expect(await faultsOf(page)).toEqual([]);
  });
});
