import { computed } from '@preact/signals';
import { data, lastEvidence } from '../../data/layers';
import { type Day, firstDay } from '../../model/date';
import { changes, currentDate } from '../../state/signals';
import { view } from '../../state/store';
import { START } from '../../state/view';
import { type Counted, domainOf, histogram } from './scale';

const span = computed(() => view.value.span);
const actors = computed(() => view.value.actors.join());

const counted = computed<Counted[]>(() => {
  const shown = actors.value.split(',');
  return data.statements.items.value.map((statement) => ({
    day: firstDay(statement.date),
    isShown: [statement.actor, ...(statement.actors ?? [])].some((actor) => shown.includes(actor)),
  }));
});

/** The days that the time line shows: those of the data, and the day shown, wherever that is. */
export const domain = computed(() => {
  const known = [...counted.value.map(({ day }) => day), ...changes.value];
  const last = lastEvidence.value ?? beforeData(currentDate.value);
  const days = [...known, last, currentDate.value, START.date].sort();
  return domainOf(span.value, days[0] ?? START.date, days.at(-1) ?? START.date);
});

/** Until the data has come the line ends with a year, so that a key pressed early still moves. */
function beforeData(day: Day): Day {
  return `${day.slice(0, 4)}-12-31`;
}

/** The counts behind the slider. */
export const bins = computed(() => histogram(counted.value, domain.value));

/** How many statements the bars hold together. */
export const countedInDomain = computed(() => bins.value.reduce((sum, bin) => sum + bin.count, 0));
