import { formatNumber } from './locale';

/** Writes the number of a plural in its message. The compiled messages call it. */
export function countText(_language: string, value: number, offset: number): string {
  return formatNumber(value - offset);
}
