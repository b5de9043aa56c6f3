import { describe, expect, it } from 'vitest';
import { hasWords } from './search';

describe('hasWords', () => {
  it.each([
    ['Iran\u2019s border', "iran's"],
    ["Iran's border", 'iran\u2019s'],
    ['Iran', '\u0130RAN'],
    ['\u0130ran', 'IRAN'],
    ['Na\u0131m', 'naim'],
    ['\u0627\u06cc\u0631\u0627\u0646', '\u0627\u064a\u0631\u0627\u0646'],
    ['\u06a9\u0648\u0631', '\u0643\u0648\u0631'],
    ['\u0645\u06cc\u200c\u06af\u0648\u06cc\u062f', '\u0645\u06cc\u06af\u0648\u06cc\u062f'],
    ['Agarak\u2013Norduz', 'agarak-norduz'],
    ['Fran\u00e7ois', 'francois'],
    [
      '\u0546\u0561\u056d\u056b\u057b\u0587\u0561\u0576',
      '\u0576\u0561\u056d\u056b\u057b\u0587\u0561\u0576',
    ],
    ['one two three', 'three one'],
  ])('%s is found by %s', (text, words) => {
    expect(hasWords(text, words)).toBe(true);
  });

  it('does not find what is not there', () => {
    expect(hasWords('Iran', 'iraq')).toBe(false);
    expect(hasWords('one two', 'one three')).toBe(false);
  });
});
