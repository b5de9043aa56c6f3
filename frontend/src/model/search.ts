/** What is written in several ways and looked for in any: see Unicode's confusables (UTS 39) and UAX 31. */
const ALIKE: [RegExp, string][] = [
  // Apostrophes and quotation marks of every keyboard.
  [/[\u2018\u2019\u201b\u02bb\u02bc\u02b9\u2032\u00b4`\uff07]/g, "'"],
  [/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Turkish and Azerbaijani write a dotless i where others write i.
  [/\u0131/g, 'i'],
  // Arabic and Persian keyboards have a yeh and a kaf each; joiners and tatweel only shape a word.
  [/[\u064a\u0649]/g, '\u06cc'],
  [/\u0643/g, '\u06a9'],
  [/[\u200b-\u200f\u00ad\u0640\ufeff]/g, ''],
  [/\u00df/g, 'ss'],
];

/** A text as it is searched: without case, accents and the differences between keyboards. */
export function folded(text: string): string {
  // Decomposed first: the capital İ is an I with a dot above, which lower case would keep.
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return ALIKE.reduce((rest, [signs, sign]) => rest.replace(signs, sign), bare);
}

/** Whether a text has each of some words in it, wherever and however they are written. */
export function hasWords(text: string, words: string): boolean {
  const haystack = folded(text);
  return folded(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
