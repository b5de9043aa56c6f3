import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement';
import type { Disagreement } from '../../src/model/disagreement';
import {
  type Accord,
  type Collision,
  meetingOn,
  ofAccord,
  ofCollision,
  type Pairing,
} from '../../src/model/pairing';
import { type Relation, relationOf, relationOn } from '../../src/model/relation';
import { START } from '../../src/state/view';
import { fetchLayer, PATIENCE, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

/** The properties of every feature of a layer. */
async function recordsOf<P>(layer: string): Promise<P[]> {
  return (await fetchLayer<P>(layer)).features.map((feature) => feature.properties);
}

describe('relations', () => {
  it('picking two actors shows how they stood to each other on the date', async () => {
    const relations = await recordsOf<Relation>('relations');
    const intervals = relationOf(relations, 'armenia', 'iran');
    const page = await at('?actors=iran,armenia');
    const line = page.locator('.pair-relation [data-relation=armenia-iran]');
    await line.waitFor();
    expect(await line.textContent()).toContain(relationOn(intervals, START.date)?.state);
    await line.click();
    await page.locator('[data-interval].is-held').waitFor();
    expect(await page.locator('[data-interval]').count()).toBe(intervals.length);
  });

  it('go with the collisions and accords of the two, counted, each a way to its card', async () => {
    const date = START.date;
    const [collisions, accords] = await Promise.all([
      recordsOf<Collision>('collisions').then((all) => all.map(ofCollision)),
      recordsOf<Accord>('accords').then((all) => all.map(ofAccord)),
    ]);
    const isOfPair = (one: Pairing) =>
      ['iran', 'azerbaijan'].every((id) => one.actors.includes(id)) &&
      meetingOn(one, date) !== null;
    const page = await at(`?actors=iran,azerbaijan&date=${date}`);
    const pair = page.locator('.pair-relation');
    const colliding = collisions.filter(isOfPair);
    expect(colliding.length).toBeGreaterThan(0);
    await pair.getByText(`${accords.filter(isOfPair).length || 'No'} accord`).waitFor();
    await pair.getByText(`${colliding.length} collision`).click();
    const [first] = colliding;
    await pair.locator(`[data-pairing="${first?.id}"] button`).click();
    await page.locator('.card .pairing-side').nth(1).waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain(`feature=collisions/${first?.id}`);
  });

  it('follow the date', async () => {
    const relations = await recordsOf<Relation>('relations');
    const intervals = relationOf(relations, 'armenia', 'azerbaijan');
    for (const date of ['2022-01-01', '2026-01-01']) {
      const state = relationOn(intervals, date)?.state ?? 'none';
      const page = await at(`?actors=azerbaijan,armenia&date=${date}&tab=list`);
      await page.locator('.pair-relation small', { hasText: state }).waitFor();
    }
  });

  it('show each turning point with the sources of its statements', async () => {
    const relations = await recordsOf<Relation>('relations');
    const relation = relations.find((one) => one.turningPoints.some((p) => p.statements.length));
    const page = await visit(`?feature=relations/${relation?.id}`);
    await untilLoaded(page);
    const point = page
      .locator(`[data-interval="${relation?.id}"] .turning-points .evidence`)
      .first();
    await point.locator('summary').click();
    await point.locator('.sources a').first().waitFor();
  });
});

describe('agreements', () => {
  it('set the readings of a clause side by side, each with its actor', async () => {
    const [agreement] = await recordsOf<Agreement>('agreements');
    const clause = agreement?.clauses[0];
    const page = await at('?tab=list&list=agreements');
    await page.locator(`[data-agreement="${agreement?.id}"]`).click();
    const shown = page.locator(`[data-clause="${clause?.id}"]`);
    await shown.waitFor();
    const read = clause?.readings.filter(({ none }) => !none) ?? [];
    expect(await shown.locator('[data-reading]').count()).toBe(read.length);
    for (const { actor, summary } of read) {
      const reading = shown.locator(`[data-reading="${actor}"]`);
      expect(await reading.textContent()).toContain(summary);
    }
    const tops = await shown
      .locator('[data-reading]')
      .evaluateAll((readings) =>
        readings.slice(0, 2).map((reading) => reading.getBoundingClientRect().top),
      );
    expect(tops[0]).toBe(tops[1]);
  });

  it('are named on the card of what a clause governs', async () => {
    const agreements = await recordsOf<Agreement>('agreements');
    const anchors = agreements.flatMap(({ clauses }) => clauses.flatMap((c) => c.anchors));
    const route = anchors.find(({ kind }) => kind === 'route');
    const page = await at(`?feature=routes/${route?.id}`);
    await page.locator('.clauses-here .record-row').first().click();
    await page.locator('.clause').first().waitFor();
  });
});

describe('disagreements', () => {
  it('are listed, and each shows its accounts with who holds them', async () => {
    const disagreements = await recordsOf<Disagreement>('disagreements');
    const page = await at('?tab=list&list=disagreements');
    const lines = page.locator('.position-list [data-disagreement]');
    await expect.poll(() => lines.count(), PATIENCE).toBe(disagreements.length);
    const one = disagreements.find(({ versions }) => versions.length > 2);
    await page.locator(`[data-disagreement="${one?.id}"]`).click();
    await page.locator('.accounts').waitFor();
    const shown = await page.locator('.accounts').textContent();
    for (const { text } of one?.versions ?? []) expect(shown).toContain(text);
  });

  it('are named on the card of a statement on which an account rests', async () => {
    const disagreements = await recordsOf<Disagreement>('disagreements');
    const id = disagreements.flatMap(({ versions }) => versions.flatMap((v) => v.statements))[0];
    const page = await visit(`?feature=statements/${id}`);
    await page.locator('.disagreements-here .record-row').first().waitFor();
  });
});

describe('a record without a view of its own', () => {
  it.each(['sources', 'terms', 'scenarios', 'dimensions', 'route-sections', 'actors', 'waters'])(
    'is in words: no field names, no codes, no order: %s',
    async (collection) => {
      const [record] = await recordsOf<{ id: string }>(collection);
      const page = await at(`?feature=${collection}/${record?.id}`);
      const card = page.locator('.card');
      await card.locator('.entry dt').first().waitFor();
      const terms = await card.locator('.entry dt').allTextContents();
      for (const term of terms) {
        expect(term).toMatch(/^\p{Lu}/u);
        expect(term).not.toMatch(/[a-z][A-Z]|^(Id|Order|Colour|Letter|Hatch)$/);
      }
      expect(await card.locator('.card-body').textContent()).not.toMatch(/[{}[\]]|undefined/);
    },
  );

  it('names questions, answers, actors and evidence instead of their ids', async () => {
    const page = await at('?feature=scenarios/crossroads');
    const card = page.locator('.card');
    await card.getByText('Through Syunik in Armenia').first().waitFor();
    await card.getByText('Whose law holds on the route through Syunik?').waitFor();
    await card.getByText('The law of Armenia').waitFor();
    await card.locator('.actor-name', { hasText: 'Armenia' }).first().waitFor();
    await card.locator('.evidence summary').first().waitFor();
    expect(await card.textContent()).not.toContain('pashinyan-rail-details');
  });
});
