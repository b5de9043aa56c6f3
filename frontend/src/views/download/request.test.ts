import { describe, expect, it } from 'vitest';
import { displayedQuery } from './request';

const SHOWN = { date: '2024-09-06', actors: ['iran', 'armenia'] };

describe('displayedQuery', () => {
  it('asks for the positions of the actors shown on the date', () => {
    expect(displayedQuery('red-lines', true, SHOWN)?.toString()).toBe(
      'datetime=2024-09-06&filter=actor+IN+%28%27iran%27%2C%27armenia%27%29',
    );
  });

  it('asks for routes by the date alone', () => {
    expect(displayedQuery('routes', true, SHOWN)?.toString()).toBe('datetime=2024-09-06');
  });

  it('asks for the statements that the list shows', () => {
    expect(displayedQuery('statements', true, SHOWN)?.get('datetime')).toBe(
      '2024-08-07/2024-09-06',
    );
  });

  it('asks for all of a layer that has no time', () => {
    expect(displayedQuery('places', false, SHOWN)?.toString()).toBe('');
  });

  it('has no address for nothing', () => {
    expect(displayedQuery('claims', true, { ...SHOWN, actors: [] })).toBeNull();
  });

  it('keeps a quote in a name from ending the text', () => {
    expect(displayedQuery('claims', true, { ...SHOWN, actors: ["a'b"] })?.get('filter')).toBe(
      "actor IN ('a''b')",
    );
  });
});
