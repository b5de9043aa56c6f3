import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/model/route';
import { quotedPosition } from './dossier';
import { fetchLayer, PATIENCE, sharePage, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

describe('the card', () => {
  it('shows a paraphrase by the source without quotation marks, and says so', async () => {
    const page = await visit('?feature=statements/azizi-strong-response');
    const words = page.locator('.quote.is-paraphrase blockquote').last();
    await words.getByText('the Zangezur corridor is a red line of Iran').waitFor();
    const marks = await words.evaluate((one) => getComputedStyle(one, '::before').content);
    expect(marks).toBe('none');
    await page.locator('figcaption', { hasText: 'The source’s paraphrase, not a quote' }).waitFor();
  });

  it('shows a quote, who said it and the link to its source', async () => {
    const position = await quotedPosition();
    const statement = position.statements.find((s) => s.quote && s.sources.length > 0);
    const page = await visit(`?feature=positions/${position.id}`);
    const quote = page.locator(`[data-statement="${statement?.id}"]`);
    await quote.waitFor();
    expect(await quote.locator('blockquote').first().textContent()).toBe(statement?.quote);
    if (statement?.speaker) expect(await quote.textContent()).toContain(statement.speaker);
    const link = quote.locator('.sources a').first();
    expect(await link.getAttribute('href')).toBe(statement?.sources[0]?.url);
    expect(await page.locator('.card-kind').textContent()).toContain(`${position.actorName} says`);
  });

  it('opens from a line on the map', async () => {
    const page = await at('?actors=iran');
    const line = page.locator('path.position-line-target.actor-iran').first();
    await line.waitFor({ state: 'attached' });
    await line.dispatchEvent('click');
    await page.locator('.card h2').waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain('feature=positions/');
  });

  it('shows the names that the actors use for a route side by side', async () => {
    const { features } = await fetchLayer<Route>('routes');
    const route = features.find(
      (f) => Object.keys(f.properties.namesByActor).length > 1,
    )?.properties;
    const page = await at(`?feature=routes/${route?.id}`);
    await page.locator('.actor-names li').first().waitFor();
    const names = Object.values(route?.namesByActor ?? {});
    for (const name of names)
      expect(await page.locator('.actor-names').textContent()).toContain(name);
  });

  it('shows an assertion of the seed note with its check', async () => {
    const page = await at('?tab=list&list=assertions');
    await page.locator('[data-assertion]').first().click();
    await page.locator('.card-kind', { hasText: 'policy note' }).waitFor();
  });

  it('says so when its feature is not in the data', async () => {
    const page = await visit('?feature=positions/no-such-position');
    await page.getByRole('heading', { name: 'not in the data version' }).waitFor();
  });
});
