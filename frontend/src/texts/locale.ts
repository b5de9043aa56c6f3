import { locale } from 'virtual:texts';
import type { DatePrecision } from '../model/statement';

/**
 * CLDR's conventions for a language, as far as the page needs them. They come from ICU4J, like the server's,
 * because browsers lack Armenian and Azerbaijani, and differ from each other.
 */
export interface Locale {
  /** The language's code in BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  months: string[];
  shortMonths: string[];
  /** The patterns of a day, a short day, and a month, such as `d MMMM y`. */
  day: string;
  shortDay: string;
  month: string;
  /** The ten digits, and the separators of decimals and of thousands. */
  digits: string[];
  decimal: string;
  group: string;
  /** How many digits the first group needs for a thousands separator. */
  minimumGroup: number;
  /** The patterns that join a list, with a word for “and” or without. */
  lists: Record<'and' | 'unit', ListPattern>;
  /** The names of languages by their codes. */
  languages: Record<string, string>;
}

/** The patterns for two items, and for the first two, the middle and the last two of more items. */
interface ListPattern {
  two: string;
  start: string;
  middle: string;
  end: string;
}

export { locale };

/** A day in the language's order and words. */
export function formatDay(day: string, pattern = locale.day): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  const index = Number(month) - 1;
  const parts: Record<string, string> = {
    y: inDigits(year),
    MMMM: locale.months[index] ?? '',
    MMM: locale.shortMonths[index] ?? '',
    d: inDigits(String(Number(date))),
  };
  return pattern.replaceAll(/'([^']*)'|(y+|M+|d+)/g, (_all, words, field) =>
    field ? (parts[field] ?? '') : words,
  );
}

/** A number with the language's digits and separators, and at most some decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const isGrouped = whole.length >= 3 + locale.minimumGroup;
  const grouped = isGrouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, locale.group) : whole;
  const rest = fraction.replace(/0+$/, '');
  return inDigits(
    `${value < 0 ? '−' : ''}${grouped}${rest === '' ? '' : `${locale.decimal}${rest}`}`,
  );
}

function inDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => locale.digits[Number(digit)] ?? digit);
}

/** Items as a list: “Iran, Azerbaijan and Armenia”, or without the “and”; empty if there are none. */
export function formatList(items: string[], kind: 'and' | 'unit' = 'and'): string {
  const { two, start, middle, end } = locale.lists[kind];
  if (items.length === 0) return '';
  if (items.length === 2) return join(two, items[0] ?? '', items[1] ?? '');
  return items.reduceRight((rest, item, index) => {
    if (index === items.length - 2) return join(end, item, rest);
    return join(index === 0 ? start : middle, item, rest);
  });
}

function join(pattern: string, first: string, second: string): string {
  return pattern.replace(/\{([01])\}/g, (_all, index) => (index === '0' ? first : second));
}

/** A language's name, such as `Persian` for `fa`; the code itself if it has none. */
export function languageName(code: string): string {
  return locale.languages[code] ?? code;
}

/** The known part of a date that is exact to the month or the year. */
export function knownPart(date: string, precision: DatePrecision): string {
  const known = date.slice(0, 10);
  if (precision === 'year') return known.slice(0, 4);
  // An approximate first of January stands for the year, the first of a month for the month.
  if (precision === 'circa') return known.replace(/(-01)?-01$/, '');
  return precision === 'month' || precision === 'season' ? known.slice(0, 7) : known;
}
