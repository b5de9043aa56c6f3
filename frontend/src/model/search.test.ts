import { describe, expect, it } from 'vitest';
import { excerpt, hasWords, marked, spellings, wordsOf } from './search';

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

describe('wordsOf', () => {
  it.each([
    ['Iran\u2019s border', ['iran', 'border']],
    ["Ra'isi", ['raisi']],
    ['\u2018red line\u2019', ['red', 'line']],
    ['Agarak\u2013Norduz', ['agarak', 'norduz']],
    ['\u0130RAN', ['iran']],
    ['\u0645\u06cc\u200c\u06af\u0648\u06cc\u062f', ['\u0645\u06cc\u06af\u0648\u06cc\u062f']],
    ['\u06f1\u06f4\u06f0\u06f3', ['1403']],
  ])('of %s', (text, words) => {
    expect(wordsOf(text).map(({ word }) => word)).toEqual(words);
  });
});

describe('spellings', () => {
  it('of a schwa are a and e, each for itself', () => {
    expect(spellings('z\u0259ng\u0259zur')).toContain('zangezur');
    expect(spellings('\u0259liyev')).toEqual(['aliyev', 'eliyev']);
    expect(spellings('iran')).toEqual(['iran']);
  });
});

describe('what is found in a text', () => {
  const words = new Set(['iran']);

  it('is marked as it is written there', () => {
    expect(marked('To \u0130RAN\u2019s border', words)).toEqual([
      { text: 'To ', isFound: false },
      { text: '\u0130RAN\u2019s', isFound: true },
      { text: ' border', isFound: false },
    ]);
  });

  it('is shown with what stands around it, cut between words', () => {
    expect(excerpt('Iran says no.', words)).toBe('Iran says no.');
    const long = `${'before '.repeat(40)}Iran ${'after '.repeat(40)}`;
    expect(excerpt(long, words)).toMatch(/^\u2026 (before )+Iran (after )+after \u2026$/);
    expect(excerpt('nobody', words)).toBeNull();
  });
});
