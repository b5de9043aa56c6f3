import { effect } from '@preact/signals';
import { tell } from '../components/notice';
import { data, loadLate } from '../data/layers';
import { isCollection } from '../model/collections';
import { firstDay } from '../model/date';
import { isHeldOn } from '../model/position';
import { inView, isDateGiven, showDate, view } from '../state/store';
import { formatDate, t } from '../texts/texts';

/**
 * If the opened position was not held on the date shown, moves the date and says so. This happens once per
 * opening: afterwards the reader can choose another date, and an address with both is shown as it is.
 */
export function followFeature(): () => void {
  let followed = isDateGiven.peek() ? (view.peek().feature?.id ?? null) : null;
  return effect(() => {
    const feature = inView.feature.value;
    const date = inView.date.value;
    // Loaded only when needed, because it is not part of the map.
    if (feature && isCollection(feature.collection)) loadLate(feature.collection);
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
    tell(t('dateMoved', { date: formatDate(day) }));
  });
}
