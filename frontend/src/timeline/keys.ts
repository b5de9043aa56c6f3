import { addDays, addMonths, clampDay, type Day } from '../state/date';
import type { Domain } from './scale';

/** The day that a key on the slider leads to, or null when the key means nothing there. */
export function dayForKey(key: string, isShift: boolean, day: Day, domain: Domain): Day | null {
  const moved = move(key, isShift, day, domain);
  return moved === null ? null : clampDay(moved, domain.from, domain.to);
}

function move(key: string, isShift: boolean, day: Day, domain: Domain): Day | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return isShift ? addMonths(day, 1) : addDays(day, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return isShift ? addMonths(day, -1) : addDays(day, -1);
    case 'PageUp':
      return addMonths(day, 12);
    case 'PageDown':
      return addMonths(day, -12);
    case 'Home':
      return domain.from;
    case 'End':
      return domain.to;
    default:
      return null;
  }
}
