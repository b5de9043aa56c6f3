/**
 * Characters that are written in several ways, and are found in any of them: see Unicode's confusables (UTS 39)
 * and UAX 31.
 */
const ALIKE: [RegExp, string][] = [
  // Apostrophes and quotation marks of every keyboard.
  [/[\u2018\u2019\u201b\u02bb\u02bc\u02b9\u2032\u00b4`\uff07]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Turkish and Azerbaijani write a dotless i where others write i.
  [/\u0131/g, 'i'],
  // Arabic and Persian keyboards have different forms of yeh and kaf; joiners and tatweel only shape a word.
  [/[\u064a\u0649]/g, '\u06cc'],
  [/\u0643/g, '\u06a9'],
  [/[\u200b-\u200f\u00ad\u0640\ufeff]/g, ''],
  [/\u00df/g, 'ss'],
];

/** Arabic and Persian digits, ten in each row. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A text in its searched form: without case, accents and differences between keyboards. */
export function folded(text: string): string {
  // Decomposed first: the capital İ is an I with a dot above, and lower case would keep the dot.
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
  return ALIKE.reduce((rest, [signs, sign]) => rest.replace(signs, sign), bare);
}

/** Whether a text contains each of some words, anywhere and in any spelling. */
export function hasWords(text: string, words: string): boolean {
  const haystack = folded(text);
  return folded(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** A word of a text: its folded form, and its start and end in the text. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** Letters, marks and digits, with the joiners and apostrophes between them. */
const WORD =
  /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}'\u2018\u2019\u201b\u2032\u00b4`\uff07]*[\p{L}\p{M}\p{N}])?/gu;

/** The words of a text. “Iran’s” becomes the word “Iran”, and “Ra’isi” becomes “Raisi”. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: folded(found).replace(/'s$/, '').replaceAll("'", ''),
    start: index,
    end: index + found.length,
  }));
}

/** The number of schwas in a word that are expanded, at most. */
const MOST_SCHWAS = 4;

/** The spellings of a folded word in English and without an Azerbaijani keyboard: ə as a, and as e. */
export function spellings(word: string): string[] {
  const parts = word.split('\u0259', MOST_SCHWAS + 1);
  const [first = '', ...rest] = parts;
  return rest.reduce(
    (all, part) => all.flatMap((start) => [`${start}a${part}`, `${start}e${part}`]),
    [first],
  );
}

/** A part of a text, and whether it is a matching word. */
export interface Mark {
  text: string;
  isFound: boolean;
}

/** A text in parts: the words that are among some folded words, and the text between them. */
export function marked(text: string, words: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (!spellings(word).some((one) => words.has(one))) continue;
    marks.push({ text: text.slice(at, start), isFound: false });
    marks.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  marks.push({ text: text.slice(at), isFound: false });
  return marks.filter((mark) => mark.text !== '');
}

/** The length of an excerpt in letters, and how many of them precede the first matching word. */
const EXCERPT = 150;
const BEFORE = 40;

/** The part of a text around the first of some words; null if it contains none. */
export function excerpt(text: string, words: ReadonlySet<string>): string | null {
  const all = wordsOf(text);
  const first = all.find(({ word }) => spellings(word).some((one) => words.has(one)));
  if (!first) return null;
  const from = all.find(({ start }) => start >= first.start - BEFORE)?.start ?? 0;
  const start = first.start <= BEFORE ? 0 : from;
  const to = all.findLast(({ end }) => end <= start + EXCERPT)?.end ?? text.length;
  const end = text.length <= start + EXCERPT ? text.length : Math.max(to, first.end);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
