import type { DatePrecision } from '../api/statement';
import { en, type Texts } from './en';

/** The texts of the page's language. */
export const text: Texts = en;

const DAY = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = formatter({ month: 'long', year: 'numeric' });

/** Made once: a formatter costs as much as a hundred uses of it. */
function formatter(options: Intl.DateTimeFormatOptions): (date: string) => string {
  const format = new Intl.DateTimeFormat(text.locale, { ...options, timeZone: 'UTC' });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}

/** A date as far as it is known: `2024`, `2024-09` or a whole day, spoken in the page's language. */
export function formatDate(date: string, precision: DatePrecision = 'day'): string {
  const known = date.slice(0, 10);
  if (precision === 'circa') return `c. ${formatDate(known)}`;
  if (precision === 'year' || known.length === 4) return known.slice(0, 4);
  if (precision === 'month' || precision === 'season' || known.length === 7) {
    return MONTH(`${known.slice(0, 7)}-01`);
  }
  return DAY(known);
}

/** A whole day in as few letters as it can be read in. */
export function formatShortDate(date: string): string {
  return SHORT_DAY(date.slice(0, 10));
}

/** A number with the language's separators and at most some decimals. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat(text.locale, { maximumFractionDigits: decimals }).format(value);
}

/** A distance in metres, as metres or kilometres, whichever reads better. */
export function formatMetres(metres: number): string {
  return metres < 1000 ? `${formatNumber(metres)} m` : `${formatNumber(metres / 1000, 1)} km`;
}

/** A language's own English name, such as `Persian` for `fa`. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([text.locale], { type: 'language' }).of(code) ?? code;
  } catch {
    // DisplayNames throws on a code that is no language tag; the code itself is then the best name.
    return code;
  }
}
