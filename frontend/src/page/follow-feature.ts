import { effect } from '@preact/signals';
import { COARSE, data } from '../state/data';
import { firstDay } from '../state/date';
import { isHeldOn } from '../state/positions';
import { isDateGiven, showDate, view } from '../state/store';
import { formatDate, text } from '../text/text';
import { tell } from './notice';

/**
 * Moves the date when a position is opened that was not held on it, and says so. Once an opening: the
 * date can then be moved away from it, and an address that names both is shown as it says.
 */
export function followFeature(): () => void {
  let followed = isDateGiven.peek() ? (view.peek().feature?.id ?? null) : null;
  return effect(() => {
    const { feature, date } = view.value;
    // Loaded only when wanted: it is no part of the map.
    if (feature && isLoadedLater(feature.collection)) void data[feature.collection].load(COARSE);
    const position = feature?.collection === 'positions' ? data.positions.find(feature.id) : null;
    if (!position) {
      if (!feature) followed = null;
      return;
    }
    if (followed === position.properties.id) return;
    followed = position.properties.id;
    if (isHeldOn(position.properties, date)) return;
    const day = firstDay(position.properties.validFrom);
    showDate(day);
    tell(text.dateMoved(formatDate(day)));
  });
}

const LATER = ['assertions', 'relations', 'agreements', 'disagreements'] as const;

/** Whether a collection is fetched only when one of its cards is opened. */
function isLoadedLater(collection: string): collection is (typeof LATER)[number] {
  return (LATER as readonly string[]).includes(collection);
}
