import { describe, expect, it } from 'vitest';
import { byIssues, meetingOn, type Pairing, pairGroups } from './pairing';

const pairing = (part: Partial<Pairing>): Pairing => ({
  collection: 'collisions',
  id: 'one',
  actors: ['azerbaijan', 'iran'],
  positions: ['claim-2', 'red-2'],
  intervals: [
    { positions: ['claim-1', 'red-1'], from: '2021-04-20', to: '2023-10-25' },
    { positions: ['claim-2', 'red-2'], from: '2024-01-10', to: null },
  ],
  isCertain: true,
  readings: [],
  isDisputed: false,
  issues: [],
  anchors: [],
  explanation: '',
  lengthKm: 43.2,
  errorKm: 0.2,
  began: '2021-04-20',
  ended: null,
  sharedSince: '2020-12-01',
  lastEvidence: '2025-01-28',
  ...part,
});

describe('meetingOn', () => {
  it('is the pair of positions that both held on the day, up to but without the last', () => {
    const one = pairing({});
    expect(meetingOn(one, '2022-01-01')).toEqual(['claim-1', 'red-1']);
    expect(meetingOn(one, '2023-10-25')).toBeNull();
    expect(meetingOn(one, '2024-01-10')).toEqual(['claim-2', 'red-2']);
  });
});

describe('pairGroups', () => {
  const day = '2024-09-06';
  const open = (positions: [string, string]) => [{ positions, from: '2024-01-01', to: null }];

  it('counts positions once for each side, whichever others they meet', () => {
    const [group] = pairGroups(
      [
        pairing({ id: 'a', intervals: open(['c1', 'r1']), began: '2023-11-01' }),
        pairing({ id: 'b', intervals: open(['c1', 'r2']), lengthKm: 45.3 }),
        pairing({ id: 'c', intervals: open(['c2', 'r2']), lengthKm: null }),
      ],
      day,
    );
    expect(group?.counts).toEqual([2, 2]);
    expect(group?.lengthKm).toBe(45.3);
    // Not the beginning of the two lines, of which earlier forms may not collide.
    expect(group?.since).toBe('2021-04-20');
  });

  it('sorts those of a pair by their issues, which then stand under one heading', () => {
    const all = ['checks', 'naming', 'checks'].map((issue, index) =>
      pairing({ id: `${index}`, issues: [issue], intervals: open(['c', 'r']) }),
    );
    const [group] = pairGroups(all, day, ['naming', 'checks']);
    expect(byIssues(group?.pairings ?? [])).toMatchObject([
      { issues: ['naming'], pairings: [{ id: '1' }] },
      { issues: ['checks'], pairings: [{ id: '0' }, { id: '2' }] },
    ]);
  });

  it('puts the actors with most first, and leaves out what does not hold on the day', () => {
    const groups = pairGroups(
      [
        pairing({ id: 'x', actors: ['russia', 'iran'], intervals: open(['c', 'r']) }),
        pairing({ id: 'a', intervals: open(['c1', 'r1']) }),
        pairing({ id: 'b', intervals: open(['c2', 'r1']) }),
        pairing({ id: 'over', intervals: [{ positions: ['o', 'r'], from: '2021', to: '2022' }] }),
      ],
      day,
    );
    expect(groups.map(({ actors }) => actors[0])).toEqual(['azerbaijan', 'russia']);
    expect(groups.flatMap(({ pairings }) => pairings.map(({ id }) => id))).not.toContain('over');
  });
});
