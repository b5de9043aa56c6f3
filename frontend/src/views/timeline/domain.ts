import { computed } from '@preact/signals';
import { collisionCounts } from '../../data/analysis';
import { data, lastEvidence } from '../../data/layers';
import { type Day, firstDay } from '../../model/date';
import { changes, currentDate, heldPositions } from '../../state/signals';
import { inView } from '../../state/store';
import { START } from '../../state/view';
import { formatDate, t } from '../../texts/texts';
import { type Counted, domainOf, histogram } from './scale';

const counted = computed<Counted[]>(() => {
  const shown = inView.actors.value;
  return data.statements.items.value.map((statement) => ({
    day: firstDay(statement.date),
    isShown: [statement.actor, ...(statement.actors ?? [])].some((actor) => shown.includes(actor)),
  }));
});

/** The first and the last day of the data. */
const known = computed(() => {
  const days = [...counted.value.map(({ day }) => day), ...changes.value, START.date].sort();
  return [days[0] ?? START.date, days.at(-1) ?? START.date];
});

/** The ends of the line as one text: it is the same as long as the day shown lies between them. */
const ends = computed(() => {
  const date = currentDate.value;
  const last = lastEvidence.value ?? beforeData(date);
  const days = [...known.value, last, date].sort();
  return `${days[0]} ${days.at(-1)}`;
});

/** The days that the time line shows: those of the data, and the day shown, wherever that is. */
export const domain = computed(() => {
  const [first = START.date, last = START.date] = ends.value.split(' ');
  return domainOf(inView.span.value, first, last);
});

/** Until the data has come the line ends with a year, so that a key pressed early still moves. */
function beforeData(day: Day): Day {
  return `${day.slice(0, 4)}-12-31`;
}

/** The counts behind the slider. */
export const bins = computed(() => histogram(counted.value, domain.value));

/** The bin in which the date shown lies. */
export const currentBin = computed(() => {
  const date = currentDate.value;
  return bins.value.find((bin) => bin.from <= date && date < bin.to) ?? null;
});

/** The date shown with what there is on it; the date alone as long as that is not known. */
export const dateInWords = computed(() => {
  const date = formatDate(currentDate.value);
  const isKnown = [data.positions, data.statements].every(({ state }) => state.value === 'ready');
  if (!isKnown) return date;
  const statements = currentBin.value?.count ?? 0;
  return t('dateShown', { date, held: heldPositions.value.length, statements });
});

/** How many statements the bars hold together. */
export const countedInDomain = computed(() => bins.value.reduce((sum, bin) => sum + bin.count, 0));

/** The acts that have a name on the time line, as far as it reaches, oldest first. */
export const events = computed(() =>
  data.statements.items.value
    .filter(({ event, date }) => event && firstDay(date) >= domain.value.from)
    .sort((a, b) => a.date.localeCompare(b.date)),
);

/** The last of them by the date shown. */
export const currentEvent = computed(
  () => events.value.findLast(({ date }) => firstDay(date) <= currentDate.value) ?? null,
);

/** How many claims collide with red lines on the date shown; null when that is not known, as after the last evidence. */
export const collisionsNow = computed(() => {
  const dates = collisionCounts.answer.value?.dates;
  const date = currentDate.value;
  const last = lastEvidence.value;
  if (!dates || (last !== null && date > last)) return null;
  return dates.findLast((one) => one.date <= date)?.collisions ?? 0;
});
