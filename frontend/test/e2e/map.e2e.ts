import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/model/anchor';
import type { Position } from '../../src/model/position';
import { positionsAtStart } from './dossier';
import { fetchLayer, PATIENCE, sharePage, useBrowser } from './visit';

useBrowser();

const asked: string[] = [];
const at = sharePage({
  prepare: async (blank) => {
    blank.on('request', (request) => asked.push(request.url()));
  },
});

describe('the map', () => {
  it('appears with boundaries, routes and names', async () => {
    const page = await at();
    await page.locator('path.boundary-state').first().waitFor({ state: 'attached' });
    await page.locator('path.route').first().waitFor({ state: 'attached' });
    await page.locator('.territory-name span', { hasText: 'Nakhchivan' }).waitFor();
    expect(await page.locator('path.route').first().getAttribute('stroke-dasharray')).toBeTruthy();
  });

  it('asks no other server for anything', async () => {
    const page = await at();
    const origins = asked.map((address) => new URL(address).origin);
    expect([...new Set(origins)]).toEqual([new URL(page.url()).origin]);
  });

  it('shows and hides Iran’s red lines with its row', async () => {
    expect((await positionsAtStart('iran', 'red-line')).length).toBeGreaterThan(0);
    const page = await at();
    const redLines = page.locator('path.position-line-ticks.actor-iran');
    const row = page.locator('[data-actor=iran] .row-main');
    await redLines.first().waitFor({ state: 'attached' });
    await row.click();
    await expect.poll(() => redLines.count(), PATIENCE).toBe(0);
    expect(await row.getAttribute('aria-pressed')).toBe('false');
    await row.click();
    await redLines.first().waitFor({ state: 'attached' });
  });

  it('shows one actor alone, all and none', async () => {
    const page = await at();
    await page.locator('path.position-line-core').first().waitFor({ state: 'attached' });
    await page.locator('[data-actor=armenia] .text-button').click();
    await expect
      .poll(() => page.locator('path.position-line.actor-iran').count(), PATIENCE)
      .toBe(0);
    expect(await page.locator('[data-actor] .row-main[aria-pressed=true]').count()).toBe(1);
    await page.getByRole('button', { name: 'None', exact: true }).click();
    await expect.poll(() => page.locator('path.position-line').count(), PATIENCE).toBe(0);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    expect(await page.locator('[data-actor] .row-main[aria-pressed=true]').count()).toBe(7);
  });

  it('draws no rule that has no place, but lists it', async () => {
    const rule = await ruleThat((parts) => parts.length > 0 && parts.every(isNamedOnly));
    const page = await at(onItsDay(rule));
    await page.locator(`[data-position="${rule.id}"]`).first().waitFor();
    await page
      .locator(`path.position-line.actor-${rule.actor}`)
      .first()
      .waitFor({ state: 'attached' });
    expect(await page.locator('path.position-line.is-selected').count()).toBe(0);
  });

  it('draws a rule on the route that it governs, and on no area that it names', async () => {
    const rule = await ruleThat(
      (parts) => parts.some(isNamedOnly) && parts.some(({ role }) => role === 'governs'),
    );
    const page = await at(onItsDay(rule));
    const drawn = page.locator('path.position-line.is-selected');
    await drawn.first().waitFor({ state: 'attached' });
    expect(await page.locator('path.position-line-area.is-selected').count()).toBe(0);
  });

  it('hides the schematic routes at zooms that would pretend to more', async () => {
    const page = await at('?map=13/38.9/46.2');
    expect(await page.locator('path.route').count()).toBe(0);
    await page.locator('.hidden-routes').waitFor();
  });
});

/** The first red line without a place of its own whose parts are such. */
async function ruleThat(isWanted: (parts: Part[]) => boolean): Promise<Position> {
  const { features } = await fetchLayer<Position>('red-lines');
  const found = features.find(
    ({ properties }) => properties.geometryBasis === 'none' && isWanted(properties.anchors),
  );
  if (!found) throw new Error('The dossier holds no such rule.');
  return found.properties;
}

function isNamedOnly({ role }: Part): boolean {
  return role === 'none';
}

/** Its actor alone, on the day from which it holds, with its card open. */
function onItsDay({ id, actor, validFrom }: Position): string {
  const day = validFrom.padEnd(10, '-01');
  return `?tab=list&actors=${actor}&date=${day}&map=8/39.3/46.2&feature=positions/${id}`;
}
