import { describe, expect, it } from 'vitest';
import { addDays, firstDay } from '../../src/model/date';
import type { Position } from '../../src/model/position';
import { START } from '../../src/state/view';
import { fetchLayer, PATIENCE, sharePage, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

/** A day on which an actor's first drawn position begins. */
async function firstHeld(actor: string): Promise<string> {
  const { features } = await fetchLayer<Position>('positions');
  const days = features
    .map(({ properties }) => properties)
    .filter((p) => p.actor === actor && ['claim', 'red-line'].includes(p.kind))
    .filter((p) => p.geometryBasis !== 'none')
    .map((p) => firstDay(p.validFrom));
  return days.sort()[0] ?? START.date;
}

describe('the time line', () => {
  it('changes what is drawn', async () => {
    const before = addDays(await firstHeld('iran'), -1);
    const page = await at('?actors=iran');
    const lines = page.locator('path.position-line.actor-iran');
    await lines.first().waitFor({ state: 'attached' });
    await page.getByLabel('Date shown').first().fill(before);
    await page.keyboard.press('Tab');
    await expect.poll(() => lines.count(), PATIENCE).toBe(0);
    await page.getByRole('button', { name: 'Back to the opening date, 6 September 2024' }).click();
    await lines.first().waitFor({ state: 'attached' });
  });

  it('moves with the keyboard and tells the date', async () => {
    const page = await at();
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url(), PATIENCE).toContain('date=2024-09-07');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => page.url(), PATIENCE).toContain('date=2024-08-07');
    expect(await slider.getAttribute('aria-valuetext')).toContain('7 August 2024');
    expect(await page.locator('[aria-live=polite]').first().textContent()).toContain(
      '7 August 2024',
    );
    await page.keyboard.press('Home');
    await expect.poll(() => page.url(), PATIENCE).toContain('date=2020-01-01');
  });

  it('steps to the next change and back', async () => {
    const page = await at();
    await page.getByRole('button', { name: 'Next change' }).click();
    await expect.poll(() => page.url(), PATIENCE).not.toContain(`date=${START.date}`);
    await page.getByRole('button', { name: 'Previous change' }).click();
    await expect
      .poll(() => (new URL(page.url()).searchParams.get('date') ?? '') <= START.date, PATIENCE)
      .toBe(true);
  });

  it('moves by a click on the bars', async () => {
    const page = await at();
    await page.locator('.track').click({ position: { x: 30, y: 20 } });
    await expect.poll(() => page.url(), PATIENCE).toContain('date=2020');
  });

  it('plays from change to change until it is stopped', async () => {
    const page = await at();
    await page.getByRole('button', { name: 'Play through the changes' }).click();
    await expect.poll(() => page.url(), PATIENCE).not.toContain(`date=${START.date}`);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play through the changes' }).waitFor();
  });

  it('leaves the date of an address alone, and says that a position was not held on it', async () => {
    const { features } = await fetchLayer<Position>('positions');
    const later = features.find(({ properties }) => properties.validFrom > '2024-12')?.properties;
    const page = await visit(`?date=2021-01-01&feature=positions/${later?.id}`);
    await page.getByText('Not recorded as held on 1 January 2021').waitFor();
    expect(page.url()).toContain('date=2021-01-01');
  });

  it('says of a position that its last evidence is past', async () => {
    const { features } = await fetchLayer<Position>('positions');
    const old = features.map(({ properties }) => properties).find((p) => p.validTo === null);
    const page = await at(
      `?tab=list&date=${addDays(firstDay(old?.lastEvidence ?? ''), 1)}&actors=${old?.actor}`,
    );
    const line = page.locator(`[data-position="${old?.id}"]`);
    expect(await line.textContent()).toContain('last evidence');
  });

  it('says of a position whose text may name what is later than the date shown', async () => {
    const note = 'may name what is later than';
    const id = 'iran-borders-no-redrawing-2024';
    const page = await at(`?date=2024-09-06&feature=positions/${id}`);
    await page.locator('.card-summary', { hasText: `${note} 6 September 2024` }).waitFor();
    await at(`?date=2026-06-29&feature=positions/${id}`);
    await page.locator('#card-title', { hasText: 'No redrawing' }).waitFor();
    await expect.poll(() => page.locator('.card-summary').textContent()).not.toContain(note);
  });

  it('moves to the date of a position that is opened, and says so', async () => {
    const { features } = await fetchLayer<Position>('positions');
    const later = features.find(({ properties }) => properties.validFrom > '2024-12')?.properties;
    const page = await visit(`?feature=positions/${later?.id}`);
    await page.getByText('The date was moved').waitFor();
    const day = firstDay(later?.validFrom ?? '');
    await expect.poll(() => page.url(), PATIENCE).toContain(`date=${day}`);
  });
});
