import { describe, expect, it } from 'vitest';
import type { ActorLine, Issue } from '../../src/model/actor';
import { type Agreement, type Clause, statementsNear } from '../../src/model/agreement';
import { firstDay } from '../../src/model/date';
import { heldOnIssue } from '../../src/model/issues';
import {
  type Accord,
  type Collision,
  meetingOn,
  ofAccord,
  ofCollision,
} from '../../src/model/pairing';
import type { Position } from '../../src/model/position';
import type { Route } from '../../src/model/route';
import { statementsOfRoute } from '../../src/model/route-table';
import { countedBy, type SourceLine } from '../../src/model/sources';
import type { Statement } from '../../src/model/statement';
import { SCREENS, screensBeside } from '../../src/state/screen';
import { START } from '../../src/state/view';
import { faultsBesideColours, faultsOf } from './axe';
import { fetchLayer, PATIENCE, sharePage, showIn, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();
const PHONE = { viewport: { width: 390, height: 844 } };

async function propertiesOf<P>(layer: string): Promise<P[]> {
  return (await fetchLayer<P>(layer)).features.map(({ properties }) => properties);
}

describe('positions by actor and issue', () => {
  it('are two steps from arrival, counted by kind as on the date', async () => {
    const page = await visit('?');
    await page.getByRole('button', { name: 'Tables' }).click();
    const positions = await propertiesOf<Position>('positions');
    const issues = await propertiesOf<Issue>('issues');
    const actors = (await propertiesOf<ActorLine>('actors')).filter(({ principal }) => principal);
    const cells = page.locator('[data-cell]');
    await expect.poll(() => cells.count(), PATIENCE).toBe(issues.length * actors.length);
    for (const { id: actor } of actors) {
      for (const { id: issue } of issues) {
        const { counts } = heldOnIssue(positions, actor, issue, START.date);
        const redLines = counts.find(({ kind }) => kind === 'red-line')?.count;
        const shown = page.locator(`[data-cell="${actor}/${issue}"] [data-kind=red-line]`);
        expect(await shown.count()).toBe(redLines ? 1 : 0);
        if (redLines) expect(await shown.locator('b').textContent()).toBe(String(redLines));
      }
    }
  });

  it('open as a list, and each as its card on the map', async () => {
    const page = await at('?view=issues');
    const positions = await propertiesOf<Position>('positions');
    const held = heldOnIssue(positions, 'iran', 'borders', START.date).positions;
    await page.locator('[data-cell="iran/borders"]').click();
    const rows = page.locator('.card [data-position]');
    await expect.poll(() => rows.count(), PATIENCE).toBe(held.length);
    await expect.poll(() => page.url(), PATIENCE).toContain('cell=iran/borders');
    await rows.first().click();
    await page.locator('.map').waitFor();
    await page.goBack();
    await rows.first().waitFor();
    await page.goBack();
    await page.locator('.card').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'As text' }).click();
    const text = page.locator('[data-issue=borders] [data-actor=iran] [data-position]');
    await expect.poll(() => text.count(), PATIENCE).toBe(held.length);
  });
});

describe('the table of routes', () => {
  it('has every route, and sorts by what is asked', async () => {
    const page = await at('?view=routes');
    const routes = await propertiesOf<Route>('routes');
    await expect.poll(() => page.locator('[data-route]').count(), PATIENCE).toBe(routes.length);
    await page.locator('[data-sort=length]').click();
    await page.locator('[data-sort=length]').click();
    await expect.poll(() => page.url(), PATIENCE).toContain('sort=-length');
    const longest = routes.reduce((a, b) => ((a.lengthKm ?? 0) > (b.lengthKm ?? 0) ? a : b));
    expect(await page.locator('[data-route]').first().getAttribute('data-route')).toBe(longest.id);
    const row = page.locator('[data-route=meghri-rail]');
    const meghri = routes.find(({ id }) => id === 'meghri-rail') as Route;
    await row.getByText(`${meghri.lengthKm} km`).waitFor();
    await row.getByText(String(statementsOfRoute(meghri).length), { exact: true }).waitFor();
  });

  it('sets two routes side by side, at an address of its own', async () => {
    const page = await at('?view=routes');
    await page.locator('[data-compare=meghri-rail]').check();
    await page.getByText('Choose one more route').waitFor();
    await page.locator('[data-compare=aras-corridor-rail]').check();
    await page.locator('[data-compared=aras-corridor-rail]').waitFor();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain('compare=meghri-rail,aras-corridor-rail');
    expect(await page.locator('[data-compare=btk-rail]').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'End the comparison' }).click();
    await page.locator('.comparison').waitFor({ state: 'detached' });
  });
});

describe('the clauses', () => {
  it('light up what they are about, with two readings and the statements they rest on', async () => {
    const page = await at('?view=clauses');
    const agreements = await propertiesOf<Agreement>('agreements');
    const all = agreements.flatMap(({ clauses }) => clauses);
    await expect.poll(() => page.locator('[data-clause]').count(), PATIENCE).toBe(all.length);
    await page.locator('[data-clause="trilateral-statement-2020/point-9-control"]').click();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain('clause=trilateral-statement-2020/point-9-control');
    await page.locator('[data-read=point-9-control] [data-reading]').nth(1).waitFor();
    await page.locator('path.selection[d^="M"]:not([d="M0 0"])').first().waitFor();
    const clause = all.find(({ id }) => id === 'point-9-control');
    const readings = clause?.readings.filter(({ none }) => !none) ?? [];
    const statements = new Set(readings.flatMap((one) => one.statements));
    const rows = page.locator('[data-read] [data-statement]');
    await expect.poll(() => rows.count(), PATIENCE).toBe(statements.size);
    // What else was said of the same matter and place, as counted from the records.
    const agreement = agreements.find(({ clauses }) => clauses.some((one) => one === clause));
    const near = statementsNear(
      clause as Clause,
      firstDay(agreement?.date ?? ''),
      await propertiesOf<Statement>('statements'),
    ).filter(({ id, date }) => !statements.has(id) && firstDay(date) <= START.date);
    expect(near.length).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-near]').count(), PATIENCE).toBe(near.length);
    const [, , third] = readings.map(({ actor }) => actor);
    const select = page.locator('[data-reading] select').first();
    const options = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    if (third) {
      await select.selectOption(options.at(-1) ?? '');
      await expect.poll(() => page.url(), PATIENCE).toContain('readings=');
    }
    await rows.first().click();
    await page.locator('.card h2').waitFor();
    await page.goBack();
    await page.locator('[data-read=point-9-control]').waitFor();
  });
});

describe('the relations', () => {
  it('say of each pair how many positions collide and agree, and lead to each', async () => {
    const page = await at('?view=relations&date=2026-06-01');
    const collisions = (await propertiesOf<Collision>('collisions')).map(ofCollision);
    const accords = (await propertiesOf<Accord>('accords')).map(ofAccord);
    const [one] = collisions.filter((pairing) => meetingOn(pairing, '2026-06-01') !== null);
    const pair: string[] = one?.actors ?? [];
    const ofPair = [...collisions, ...accords].filter(
      (pairing) =>
        pairing.actors.every((actor) => pair.includes(actor)) &&
        meetingOn(pairing, '2026-06-01') !== null,
    );
    const cell = page.locator(
      `[data-cell="${pair.join('/')}"], [data-cell="${[...pair].reverse().join('/')}"]`,
    );
    await cell.click();
    const rows = page.locator('.card [data-pairing]');
    await expect.poll(() => rows.count(), PATIENCE).toBe(ofPair.length);
    await rows.first().locator('button').click();
    await page.locator('.card .pairing-sides').waitFor();
    await page.goBack();
    await rows.first().waitFor();
    await showIn(page, '?view=relations&as=text');
    await expect.poll(() => page.locator('[data-pair]').count(), PATIENCE).toBe((7 * 6) / 2);
  });
});

describe('the sources', () => {
  it('are counted by language, publisher, year and check; a bar opens the list', async () => {
    const page = await at('?view=sources');
    const sources = await propertiesOf<SourceLine>('sources');
    await page.getByText(`${sources.length} sources`).waitFor();
    for (const { value, count } of countedBy(sources, 'side')) {
      const bar = page.locator(`[data-group=side] [data-value="${value}"] .source-number`);
      expect(await bar.textContent()).toBe(String(count));
    }
    const persian = sources.filter(({ language }) => language === 'fa').length;
    await page.locator('[data-group=language] [data-value=fa]').click();
    await expect.poll(() => page.locator('[data-source]').count(), PATIENCE).toBe(persian);
    await expect.poll(() => page.url(), PATIENCE).toContain('of=language:fa');
    await page.goBack();
    await page.locator('.card').waitFor({ state: 'detached' });
  });

  it('have all their words, though nothing else of the page was opened before', async () => {
    const page = await visit('?view=sources');
    await page.locator('.method').getByText('Redlines takes no side').waitFor();
  });
});

const VIEWS: [string, string][] = [
  ['?view=issues', '[data-cell]'],
  ['?view=routes&compare=meghri-rail,aras-corridor-rail', '.comparison'],
  ['?view=clauses&clause=trilateral-statement-2020/point-9-control', '[data-reading]'],
  ['?view=relations', '[data-cell]'],
  ['?view=sources', '.source-bar'],
];

describe('every screen', () => {
  it('opens at its address under its tab, whole', async () => {
    const page = await at('?view=crossing');
    for (const screen of SCREENS.filter((one) => one !== 'crossing' && one !== 'map')) {
      await showIn(page, `?view=${screen}`);
      await page.locator(`.is-${screen} .screen-body`).waitFor();
      const own = page.locator(`.beside-tabs [data-screen=${screen}][aria-pressed=true]`);
      if (screensBeside(screen).length > 1) await own.waitFor();
      expect(await page.locator('.screen-tabs [aria-pressed=true]').count(), screen).toBe(1);
      expect(await page.locator('[data-failed]').count(), screen).toBe(0);
    }
  });
});

describe('axe', () => {
  it.each([
    ...VIEWS,
    ['?view=issues&as=text', '[data-issue]'],
    ['?view=issues&cell=iran/borders', '.card .record-row'],
    ['?view=relations&as=text', '[data-pair]'],
    ['?view=sources&as=text&of=language:fa', '[data-source]'],
  ])('finds nothing in %s', async (query, there) => {
    const page = await at(query);
    await page.locator(there).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('on a phone', () => {
  const onPhone = sharePage(PHONE);

  it.each(VIEWS)('%s is no wider than the screen, and axe finds nothing', async (query, there) => {
    const page = await onPhone(query);
    await page.locator(there).first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await faultsBesideColours(page)).toEqual([]);
  });
});
