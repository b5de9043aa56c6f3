import { expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import { heldOnIssue } from './issues';

it('heldOnIssue counts what one actor holds on one issue on the day, red lines first', () => {
  const one = { actor: 'iran', issue: 'control', validFrom: '2024-01-01', validTo: null } as const;
  const positions = [
    aPosition({ ...one, id: 'a', kind: 'view' }),
    aPosition({ ...one, id: 'b', kind: 'red-line' }),
    aPosition({ ...one, id: 'c', kind: 'red-line', validTo: '2024-06-01' }),
    aPosition({ ...one, id: 'd', kind: 'claim', actor: 'armenia' }),
    aPosition({ ...one, id: 'e', kind: 'claim', issue: 'naming' }),
  ];
  const { positions: held, counts } = heldOnIssue(positions, 'iran', 'control', '2024-09-06');
  expect(held.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(counts).toEqual([
    { kind: 'red-line', count: 1 },
    { kind: 'view', count: 1 },
  ]);
});
