import { formatNumber } from './locale';

/** How the number of a plural is written within its message. Called by the compiled messages. */
export function countText(_language: string, value: number, offset: number): string {
  return formatNumber(value - offset);
}
