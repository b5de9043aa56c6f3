import { describe, expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import { barGroups, firstOf, onStretch, turningPosition, wordsOn } from './crossing';
import { type Judgement, type ScenarioAnswer, verdictCounts } from './scenario';
import type { StatementRef } from './statement';

const said = (id: string, date: string, quote: string | null = 'words') =>
  ({ id, date, quote, translation: null }) as StatementRef;
const judged = (actor: string, verdict: Judgement['verdict'], words: StatementRef[] = []) =>
  ({ position: `${actor}-${verdict}`, actor, verdict, said: words }) as Judgement;
const answer = (judgements: Judgement[]) =>
  ({ judgements, facts: [] }) as unknown as ScenarioAnswer;

describe('onStretch', () => {
  it('keeps what claims or refuses something of the stretch itself, oldest first', () => {
    const governs = { kind: 'route', id: 'meghri-rail', role: 'governs' } as const;
    const later = aPosition({ id: 'later', validFrom: '2023', anchors: [governs] });
    const earlier = aPosition({ id: 'earlier', validFrom: '2022-07-19', anchors: [governs] });
    const others = [
      aPosition({ id: 'view', kind: 'view', anchors: [governs] }),
      aPosition({ id: 'named', anchors: [{ ...governs, role: 'context' }] }),
      aPosition({ id: 'elsewhere', anchors: [{ ...governs, id: 'btk-rail' }] }),
    ];
    expect(onStretch([later, ...others, earlier]).map(({ id }) => id)).toEqual([
      'earlier',
      'later',
    ]);
  });
});

describe('barGroups', () => {
  const days = { from: '2020-01-01', to: '2030-01-01' };

  it('is solid as far as evidence reaches, and open where no end is recorded', () => {
    const position = aPosition({ validFrom: '2025-01-01', lastEvidence: '2027-01-01' });
    const [group] = barGroups([position], ['iran'], days, '2026-01-01');
    const [bar] = group?.bars ?? [];
    expect(bar?.start).toBeCloseTo(0.5, 2);
    expect(bar?.known).toBeCloseTo(0.7, 2);
    expect(bar?.end).toBe(1);
    expect(bar?.isHeld).toBe(true);
  });

  it('leaves out what ended before, and cuts what began before', () => {
    const old = aPosition({ id: 'old', validFrom: '1992', validTo: '2019-05-01' });
    const cut = aPosition({ id: 'cut', validFrom: '1992', validTo: '2025-01-01' });
    const groups = barGroups([old, cut], ['iran'], days, '2026-01-01');
    expect(groups.flatMap(({ bars }) => bars.map(({ position }) => position.id))).toEqual(['cut']);
    expect(groups[0]?.bars[0]?.start).toBe(0);
    expect(groups[0]?.bars[0]?.isHeld).toBe(false);
  });
});

describe('what is said of an arrangement', () => {
  it('is an actor’s last words on it by the day, not later ones', () => {
    const words = [said('a', '2023-01'), said('b', '2024-03-01'), said('c', '2026-01-01')];
    const one = answer([judged('iran', 'breached', words)]);
    expect(wordsOn(one, [], 'iran', '2024-09-06')?.id).toBe('b');
    expect(wordsOn(one, [], 'armenia', '2024-09-06')).toBeNull();
  });

  it('is what it proposed, where it judged nothing; what can be quoted comes before what is only told', () => {
    const actors = ['azerbaijan'];
    const proposed = [
      { ...said('own', '2024-01-10'), actors },
      { ...said('silent', '2024-02-10', null), actors },
      { ...said('other', '2024-03-10'), actors: ['us'] },
    ];
    expect(wordsOn(answer([]), proposed, 'azerbaijan', '2024-09-06')?.id).toBe('own');
    expect(wordsOn(answer([]), proposed.slice(1), 'azerbaijan', '2024-09-06')?.id).toBe('silent');
    expect(wordsOn(answer([]), proposed, 'azerbaijan', '2023-09-06')).toBeNull();
  });

  it('begins with the first statement that it rests on', () => {
    expect(firstOf([said('b', '2025-08-08'), said('a', '2024')])).toBe('2024-01-01');
    expect(firstOf([])).toBeNull();
  });

  it('turns on a position that it does not satisfy rather than on one that it does', () => {
    const one = answer([judged('iran', 'held'), judged('iran', 'breached')]);
    expect(turningPosition(one, 'iran')?.verdict).toBe('breached');
    expect(turningPosition(one, 'us')).toBeNull();
  });
});

describe('verdictCounts', () => {
  it('counts in one order and leaves out what none is', () => {
    const judgements = [judged('iran', 'held'), judged('iran', 'breached'), judged('iran', 'held')];
    expect(verdictCounts(judgements)).toEqual([
      { verdict: 'breached', count: 1 },
      { verdict: 'held', count: 2 },
    ]);
  });
});
