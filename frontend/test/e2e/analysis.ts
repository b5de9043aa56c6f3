import type { Page } from 'playwright-core';
import type { Judgement, ScenarioAnswer, ScenarioFact } from '../../src/model/scenario';
import type { StatementRef } from '../../src/model/statement';

/** A statement of nobody, for a fault that is put in: what the page shows of it must be nothing else's. */
function statement(id: string, date: string, quote: string): StatementRef {
  return {
    id,
    date,
    datePrecision: 'day',
    speaker: 'A speaker of the test',
    role: null,
    authorised: true,
    summary: '',
    quote,
    quoteLanguage: 'en',
    translation: null,
    translator: null,
    sources: [],
  } as StatementRef;
}

const fact = (dimension: string, value: string, text: string): ScenarioFact => ({
  dimension,
  values: [value],
  text,
  statements: [statement('aliyev-no-checks-2024', '2024-01-10', 'should pass without any checks')],
  inferred: null,
});

const judgement = (position: string, verdict: Judgement['verdict']): Judgement => ({
  position,
  actor: position.split('-')[0] ?? '',
  kind: position.startsWith('azerbaijan') ? 'claim' : 'red-line',
  title: `Title of ${position}`,
  verdict,
  explanation: `Why it is ${verdict}.`,
  said: [],
});

/** An answer of the analysis in the shape that the server gives it. */
export function answerFor(id: string, day: string): ScenarioAnswer {
  const isRound = id === 'aras-through-iran';
  return {
    id,
    title: `Arrangement ${id}`,
    summary: 'Of the test.',
    proposedBy: ['azerbaijan'],
    datetime: day,
    facts: isRound
      ? [fact('via', 'iran', 'Iran')]
      : [
          fact('via', 'syunik', 'Syunik'),
          fact('decides', 'nobody', 'Nobody: passage is without checks'),
          fact('guards', 'russia', 'Russia'),
        ],
    judgements: [
      judgement('azerbaijan-checks-no-checks-2024', isRound ? 'unmet' : 'met'),
      judgement('iran-control-armenian-control-only-2024', isRound ? 'not-addressed' : 'breached'),
      judgement('iran-borders-no-redrawing-2024', 'held'),
      judgement('armenia-checks-no-unchecked-passage-2024', isRound ? 'held' : 'breached'),
    ],
    strip: { totalKm: 45.3, remainingKm: 45.3, errorKm: 0.1, cannotTell: false },
  };
}

/** Puts answers of the test in the place of the server's. */
export async function answerScenarios(page: Page): Promise<void> {
  await page.route('**/analysis/scenarios/*', (route) => {
    const url = new URL(route.request().url());
    const id = url.pathname.split('/').at(-1) ?? '';
    return route.fulfill({ json: answerFor(id, url.searchParams.get('datetime') ?? '') });
  });
}
