import { describe, expect, inject, it } from 'vitest';
import { addDays, firstDay } from '../../src/model/date';
import type { Collision } from '../../src/model/pairing';
import type { Position } from '../../src/model/position';
import type { Route } from '../../src/model/route';
import type { Statement } from '../../src/model/statement';
import { START } from '../../src/state/view';
import { faultsOf } from './axe';
import { expectMapRoom } from './room';
import { fetchLayer, PATIENCE, sharePage, showIn, untilLoaded, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

async function positions(): Promise<Position[]> {
  const { features } = await fetchLayer<Position>('positions');
  return features.map(({ properties }) => properties);
}

/** A day on which a position of the initial actors is replaced, with the drawn ones among them. */
async function turningDay(): Promise<{ day: string; began: Position[]; ended: Position[] }> {
  const shown = (await positions()).filter(({ actor }) => START.actors.includes(actor));
  const days = [...new Set(shown.map(({ validFrom }) => firstDay(validFrom)))].sort();
  for (const day of days) {
    const began = shown.filter((p) => firstDay(p.validFrom) === day);
    const ended = shown.filter((p) => p.validTo !== null && firstDay(p.validTo) === day);
    const isDrawn = began.some(({ anchors }) => anchors.some(({ role }) => role === 'governs'));
    const isReplaced = ended.some(({ line }) => began.some((one) => one.line === line));
    if (isDrawn && isReplaced && began.length <= 2) return { day, began, ended };
  }
  throw new Error('The dossier has no such day.');
}

describe('a step of the time line', () => {
  it('says what began and what ended with it, and lights it up on the map', async () => {
    const { day, began, ended } = await turningDay();
    const page = await at(`?date=${addDays(day, -1)}`);
    await page.getByRole('button', { name: 'Next change' }).click();
    await expect.poll(() => page.url(), PATIENCE).toContain(`date=${day}`);
    const told = page.locator('.day-changes .what-changed');
    const isReplaced = ({ line }: Position) =>
      [began, ended].every((some) => some.some((one) => one.line === line));
    const replaced = ended.filter(isReplaced);
    expect(replaced.length).toBeGreaterThan(0);
    for (const [term, some] of [
      ['Begins', began.filter((one) => !isReplaced(one))],
      ['Replaced', [...replaced, ...began.filter(isReplaced)]],
      ['Ends', ended.filter((one) => !isReplaced(one))],
    ] as const) {
      const part = told.locator('div', { hasText: term });
      for (const { id } of some.slice(0, 2)) await part.locator(`[data-changed="${id}"]`).waitFor();
    }
    await page.locator('path.changed').first().waitFor({ state: 'attached' });
    await page.getByRole('slider').press('ArrowRight');
    await expect.poll(() => page.locator('path.changed').count(), PATIENCE).toBe(0);
  });

  it('leaves the map its room on the busiest days', async () => {
    await expectMapRoom(await at());
  });

  it('cuts no title while there is room beside it', async () => {
    const page = await at();
    await page.setViewportSize({ width: 1440, height: 900 });
    const days = new Set((await positions()).map(({ validFrom }) => firstDay(validFrom)));
    for (const day of [...days].filter((one) => one > '2024').sort()) {
      await showIn(page, `?date=${day}`);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.day-changes .what-changed')].flatMap((told) =>
          [...told.querySelectorAll('.link-button')]
            .filter((title) => title.scrollWidth > title.clientWidth)
            .filter((title) => {
              const room = told.getBoundingClientRect().right;
              return title.getBoundingClientRect().right < room - 2;
            })
            .map((title) => title.textContent),
        ),
      );
      expect(cut, day).toEqual([]);
    }
  });

  it.each([390, 720, 1280, 1440])(
    'keeps letters beside their title, %i pixels wide',
    async (width) => {
      const { day } = await turningDay();
      const page = await at();
      await page.setViewportSize({ width, height: 844 });
      await showIn(page, `?tab=time&date=${day}`);
      await page.locator('.replacement').first().waitFor();
      const places = await page.locator('.day-changes .position-link').evaluateAll((links) =>
        links.flatMap((link) => {
          const [letters, title] = ['.actor-chip', '.link-button'].map((part) =>
            link.querySelector(`:scope > ${part}`)?.getBoundingClientRect(),
          );
          return letters && title
            ? [{ across: title.left - letters.right, down: title.top - letters.top }]
            : [];
        }),
      );
      expect(places.length).toBeGreaterThan(1);
      for (const { across, down } of places) {
        expect(across).toBeLessThan(8);
        expect(Math.abs(down)).toBeLessThan(8);
      }
    },
  );

  it.each([
    [1280, 800],
    [1024, 700],
  ])('writes every event’s name in full, %i × %i', async (width, height) => {
    const page = await at('?date=2025-08-09');
    await page.setViewportSize({ width, height });
    const names = page.locator('[data-event] span');
    const cut = () =>
      names.evaluateAll((all) => {
        const dock = document.querySelector('.dock') as Element;
        const room = dock.getBoundingClientRect();
        return all.flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          const isCovered = !name.parentElement?.contains(document.elementFromPoint(x, y));
          const isCut =
            left < room.left ||
            right > room.right ||
            getComputedStyle(name.parentElement as Element).overflow !== 'visible';
          return isCovered || isCut ? [name.textContent] : [];
        });
      });
    await expect.poll(cut, PATIENCE).toEqual([]);
    // In the whole century they take turns: a name without room is seen while its day is pointed at.
    await showIn(page, '?date=2025-08-09&span=all');
    const unseen = page.locator('[data-event].is-unseen').first();
    await unseen.waitFor();
    expect(await unseen.locator('span').isVisible()).toBe(false);
    await unseen.hover();
    expect(await unseen.locator('span').isVisible()).toBe(true);
    const current = page.locator('[data-event].is-now span');
    expect(await current.isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    expect(await current.isVisible()).toBe(true);
  });

  it('draws nothing anew on the map where nothing changes', async () => {
    const page = await at('?date=2023-06-20');
    const all = await positions();
    const days = all.flatMap(({ validFrom, validTo, lastEvidence }) => [
      firstDay(validFrom),
      firstDay(validTo ?? ''),
      addDays(firstDay(lastEvidence), 1),
    ]);
    const quiet = ['2023-06-21', '2023-06-22', '2023-06-23'].filter((day) => !days.includes(day));
    expect(quiet.length).toBe(3);
    await page.evaluate(() => {
      const changes = { count: 0 };
      Object.assign(window, { changes });
      new MutationObserver((found) => {
        changes.count += found.length;
      }).observe(document.querySelector('.leaflet-map-pane') as Element, {
        childList: true,
        subtree: true,
        attributes: true,
      });
    });
    for (const day of quiet) {
      await page.getByRole('slider').press('ArrowRight');
      await expect.poll(() => page.url(), PATIENCE).toContain(`date=${day}`);
    }
    const counted = () =>
      page.evaluate(() => (window as unknown as { changes: { count: number } }).changes.count);
    expect(await counted()).toBe(0);
  });

  it('counts the collisions of the day, and draws their line up to the last evidence', async () => {
    const answer = await fetch(`${inject('redlines')}/analysis/timeline`);
    const { dates } = (await answer.json()) as { dates: { date: string; collisions: number }[] };
    const on = (day: string) => dates.findLast(({ date }) => date <= day)?.collisions ?? 0;
    const page = await at('?date=2024-09-06');
    const count = page.locator('.collision-count');
    await count.getByText(`${on('2024-09-06')} collisions on this day`).waitFor();
    await page.locator('.collision-line').waitFor({ state: 'attached' });
    expect(await page.locator('.after-evidence').count()).toBe(0);
    await at('?date=2030-01-01');
    await page.locator('.after-evidence').getByText('evidence ends').waitFor();
    await page.locator('.day-changes').getByText('The evidence of the dossier ends').waitFor();
    expect(await count.count()).toBe(0);
  });

  it('leads to the events that have a name, each with its record; Back undoes it', async () => {
    const { features } = await fetchLayer<Statement>('statements');
    const named = features.map(({ properties }) => properties).filter(({ event }) => event);
    const months = named.map(({ date }) => date.slice(0, 7));
    expect(months).toEqual(expect.arrayContaining(['2020-11', '2023-09', '2024-08', '2025-08']));
    const page = await visit('?date=2024-09-06');
    await untilLoaded(page);
    expect(await page.locator('[data-event]').count()).toBe(named.length);
    const boxes = await page
      .locator('[data-event]:not(.is-now)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    boxes.sort((a, b) => a.left - b.left);
    boxes.slice(1).forEach((box, i) => {
      expect(box.left).toBeGreaterThanOrEqual((boxes[i]?.right ?? 0) - 1);
    });
    const [first] = named;
    await page.locator(`[data-event="${first?.id}"]`).click();
    await page.locator('.card h2').waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain(`date=${firstDay(first?.date ?? '')}`);
    expect(page.url()).toContain(`feature=statements/${first?.id}`);
    await page.goBack();
    await page.locator('.card').waitFor({ state: 'detached' });
    await expect.poll(() => page.url(), PATIENCE).toContain('date=2024-09-06');
  });
});

describe('two dates compared', () => {
  const FROM = '2023-01-01';
  const TO = '2024-09-06';

  it('tell which positions began, ended, lasted and only lay between', async () => {
    const page = await visit(`?view=changes&date=${TO}&since=${FROM}`);
    const part = page.locator('[data-changes=positions]');
    await part.waitFor();
    const all = (await positions()).filter(({ kind }) => kind !== 'nothing-found');
    const spans = all.map((p) => [firstDay(p.validFrom), firstDay(p.validTo ?? '9999')] as const);
    const count = (test: (from: string, to: string) => boolean) =>
      spans.filter(([from, to]) => test(from, to)).length;
    const linesOf = (test: (from: string, to: string) => boolean) =>
      all.filter((_, i) => test(...(spans[i] as [string, string]))).map(({ line }) => line);
    const beganLines = linesOf((from, to) => from > FROM && from <= TO && to > TO);
    const endedLines = linesOf((from, to) => from <= FROM && to > FROM && to <= TO);
    const replaced = endedLines.filter((line) => beganLines.includes(line)).length;
    expect(replaced).toBeGreaterThan(0);
    // A position whose line continues in another form is reported once, as replaced.
    const expected: Record<string, number> = {
      began: beganLines.length - replaced,
      ended: endedLines.length - replaced,
      replaced,
      lasted: count((from, to) => from <= FROM && to > TO),
      passed: count((from, to) => from > FROM && to <= TO),
    };
    for (const [name, number] of Object.entries(expected)) {
      const ofActors = part.locator(`[data-change=${name}] > :is(h6, summary) > small`);
      const shown = (await ofActors.allTextContents()).reduce((sum, one) => sum + Number(one), 0);
      expect(shown, name).toBe(number);
    }
    expect(expected.began).toBeGreaterThan(0);
    // The sentence before the table says the same.
    const sentence = await page.locator('.changes-sentence').textContent();
    const { ended = 0, began } = expected;
    expect(sentence).toContain('Between 1 January 2023 and 6 September 2024, ');
    expect(sentence).toContain(ended === 1 ? '1 position ended' : `${ended} positions ended`);
    expect(sentence).toContain(`${replaced} ${replaced === 1 ? 'was' : 'were'} replaced`);
    expect(sentence).toContain(`and ${began} began; `);
    const inAll = await page.locator('[data-row=all] [data-change=collisions]').textContent();
    const [before, after] = inAll?.match(/\d+/g) ?? [];
    expect(sentence).toContain(`collisions went from ${before} to ${after}.`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('tell first, by actor, what changed, and which collisions are gone and which are new', async () => {
    const page = await visit(`?view=changes&date=${TO}&since=${FROM}`, {
      viewport: { width: 1440, height: 900 },
    });
    const row = (actor: string) => page.locator(`.changes-summary [data-row=${actor}]`);
    await row('all').waitFor();
    const collisions = (await fetchLayer<Collision>('collisions')).features.map(
      ({ properties }) => properties,
    );
    const isOn = ({ intervals }: Collision, day: string) =>
      intervals.some(({ from, to }) => from <= day && (to === null || day < to));
    const countOn = (day: string, actor: string | null) =>
      collisions.filter(
        (one) => isOn(one, day) && (!actor || [one.actor, one.against].includes(actor)),
      ).length;
    for (const actor of ['iran', 'azerbaijan', 'armenia', null]) {
      const cell = row(actor ?? 'all').locator('[data-change=collisions]');
      expect(await cell.textContent()).toBe(
        `${countOn(FROM, actor)} before, ${countOn(TO, actor)} after`,
      );
    }
    for (const [name, day, other] of [
      ['ended', FROM, TO],
      ['began', TO, FROM],
    ] as const) {
      const links = page.locator(`[data-changes=collisions] [data-change=${name}] [data-pairing]`);
      const ids = await links.evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-pairing')),
      );
      const expected = collisions.filter((one) => isOn(one, day) && !isOn(one, other));
      expect(ids.sort(), name).toEqual(expected.map(({ id }) => id).sort());
    }
    const widths = await page
      .locator('.changes-actors')
      .evaluate((one) => [one.scrollWidth, document.documentElement.clientWidth]);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeGreaterThan(0.9);
    const edges = await page
      .locator('.changes-actor')
      .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
    expect(edges).toBeGreaterThan(1);
  });

  it('say in one sentence that nothing changed', async () => {
    const page = await at('?view=changes&date=2023-06-21&since=2023-06-20');
    const sentence = page.locator('.changes-sentence');
    await sentence
      .getByText('Between 20 June 2023 and 21 June 2023, no position ended, was replaced or began')
      .waitFor();
    await showIn(page, '?view=changes&date=2023-06-21&since=2023-06-21');
    await page.getByText('The two dates are the same.').waitFor();
    expect(await sentence.count()).toBe(0);
  });

  it('are a state of the address, and are reached from the time line', async () => {
    const page = await visit('?date=2024-09-06');
    await untilLoaded(page);
    await page.getByRole('button', { name: 'Compare two dates' }).click();
    await page.locator('[data-changes=collisions]').waitFor();
    // Both days stand in words in a field, in which one can type.
    await page.locator('.date-input', { hasText: '6 September 2024' }).waitFor();
    await page.locator('.other-date input').pressSequentially('01012021');
    await expect.poll(() => page.url(), PATIENCE).toContain('since=2021-01-01');
    await page.locator('.other-date .date-input', { hasText: '1 January 2021' }).waitFor();
    expect(page.url()).toContain('view=changes');
    await page.locator('[data-changes=positions] .link-button').first().click();
    await page.locator('.card h2').waitFor();
    await page.goBack();
    await page.locator('[data-changes=collisions]').waitFor();
    expect(page.url()).toContain('since=2021-01-01');
  });

  it('fit a phone', async () => {
    const page = await visit(`?view=changes&date=${TO}&since=${FROM}`, {
      viewport: { width: 390, height: 844 },
    });
    await page.locator('[data-changes=positions]').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    // A block for each actor: every cell is below the one before, at its whole width, and is still a cell of a table.
    const cells = page.locator('.changes-summary [data-row=iran] > *');
    const boxes = await cells.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
    );
    boxes.slice(1).forEach((box, i) => {
      expect(box.top).toBeGreaterThanOrEqual((boxes[i]?.bottom ?? 0) - 1);
      expect(box.width).toBeGreaterThan(300);
    });
    const tree = await page.locator('.changes-summary').ariaSnapshot();
    for (const part of ['columnheader "Collisions"', 'rowheader "Iran"', 'cell "'])
      expect(tree).toContain(part);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('what is later than the date shown', () => {
  it('is marked on a route’s card: powers, status, names and owner', async () => {
    const { features } = await fetchLayer<Route>('routes');
    const route = features
      .map(({ properties }) => properties)
      .find(
        ({ owner, sections }) =>
          owner && sections.some(({ regime }) => regime?.powers.some(({ since }) => since)),
      );
    const powers = route?.sections.flatMap(({ regime }) => regime?.powers ?? []) ?? [];
    const day = '2021-06-01';
    const later = powers.filter(({ since }) => since && firstDay(since) > day);
    expect(later.length).toBeGreaterThan(0);
    const page = await at(`?date=${day}&feature=routes/${route?.id}`);
    await page.locator('.powers li').first().waitFor();
    expect(await page.locator('.powers li.is-later').count()).toBe(later.length);
    expect(await page.locator('.card .undated').count()).toBeGreaterThanOrEqual(2);
  });

  it('is said on the card of a statement', async () => {
    const { features } = await fetchLayer<Statement>('statements');
    const late = features.map(({ properties }) => properties).find(({ date }) => date > '2025-01');
    const page = await at(`?date=2021-06-01&feature=statements/${late?.id}`);
    await page.locator('.card').getByText('later than the date shown').waitFor();
  });
});
