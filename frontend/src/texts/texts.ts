import first from 'virtual:texts';
import type catalogue from '../../../src/main/resources/texts/en.json';
import type { DatePrecision } from '../model/statement';
import { formatDay, formatList, formatNumber, knownPart, languageName, locale } from './locale';

export { formatList, formatNumber, languageName, locale };

/** The keys of the catalogue. */
export type TextKey = keyof typeof catalogue;

/** The loaded messages: those of the first files, and those of files loaded later. */
const messages = { ...first };

/** Adds the messages of files that load later. */
export function addMessages(more: typeof first): void {
  Object.assign(messages, more);
}

/** The text of a key, with its values filled in. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  return messages[key]?.(values) ?? key;
}

/** The word for a value of an enumeration, such as “Red line” for the kind `red-line`; null if there is none. */
export function findWord(enumeration: string, value: string): string | null {
  return messages[`${enumeration}.${value}`]?.({}) ?? null;
}

/** The same, or the value itself if there is no word. */
export function word(enumeration: string, value: string): string {
  return findWord(enumeration, value) ?? value.replaceAll('-', ' ');
}

/** A date as exactly as it is known: `2024`, `2024-09` or a day, in the page's language. */
export function formatDate(date: string, precision: DatePrecision = 'day'): string {
  const known = knownPart(date, precision);
  if (precision === 'circa') return t('circa', { date: formatDate(known) });
  if (known.length === 4) return formatDay(`${known}-01-01`, 'y');
  return known.length === 7 ? formatDay(`${known}-01`, locale.month) : formatDay(known);
}

/** A day in its shortest readable form. */
export function formatShortDate(date: string): string {
  return formatDay(date, locale.shortDay);
}

/** An interval; if it has no end, the text says that none is recorded. */
export function formatInterval(from: string, to: string | null): string {
  if (to === null) return t('openInterval', { from: formatDate(from) });
  return t('interval', { from: formatDate(from), to: formatDate(to) });
}

/** A distance in metres, written in metres or kilometres, whichever reads better. */
export function formatMetres(metres: number): string {
  return metres < 1000
    ? t('metres', { metres: formatNumber(metres) })
    : t('kilometres', { km: formatNumber(metres / 1000, 1) });
}

/** Short facts in a row. Empty facts are omitted. */
export function joinFacts(items: (string | null | undefined | false)[]): string {
  return items.filter(Boolean).join(' · ');
}
