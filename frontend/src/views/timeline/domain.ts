import { computed } from '@preact/signals';
import { collisionCounts } from '../../data/analysis';
import { data, lastEvidence } from '../../data/layers';
import { type Day, firstDay } from '../../model/date';
import { compareCodes } from '../../model/order';
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

/** The ends of the line as one string: it stays the same as long as the day shown lies between them. */
const ends = computed(() => {
  const date = currentDate.value;
  const last = lastEvidence.value ?? beforeData(date);
  const days = [...known.value, last, date].sort();
  return `${days[0]} ${days.at(-1)}`;
});

/** The days on the time line: those of the data, and the day shown, wherever it is. */
export const domain = computed(() => {
  const [first = START.date, last = START.date] = ends.value.split(' ');
  return domainOf(inView.span.value, first, last);
});

/** Until the data has loaded, the line ends with a year, so that an early key press already moves the date. */
function beforeData(day: Day): Day {
  return `${day.slice(0, 4)}-12-31`;
}

/** The counts of the histogram behind the slider. */
export const bins = computed(() => histogram(counted.value, domain.value));

/** The bin that contains the date shown. */
export const currentBin = computed(() => {
  const date = currentDate.value;
  return bins.value.find((bin) => bin.from <= date && date < bin.to) ?? null;
});

/** The date shown with its content; the date alone until the content is known. */
export const dateInWords = computed(() => {
  const date = formatDate(currentDate.value);
  const isKnown = [data.positions, data.statements].every(({ state }) => state.value === 'ready');
  if (!isKnown) return date;
  const statements = currentBin.value?.count ?? 0;
  return t('dateShown', { date, held: heldPositions.value.length, statements });
});

/** The total number of statements in the bars. */
export const countedInDomain = computed(() => bins.value.reduce((sum, bin) => sum + bin.count, 0));

/** The acts that the time line names, within its range, oldest first. */
export const events = computed(() =>
  data.statements.items.value
    .filter(({ event, date }) => event && firstDay(date) >= domain.value.from)
    .sort((a, b) => compareCodes(a.date, b.date)),
);

/** The last of them by the date shown. */
export const currentEvent = computed(
  () => events.value.findLast(({ date }) => firstDay(date) <= currentDate.value) ?? null,
);

/** How many claims collide with red lines on the date shown; null if unknown, such as after the last evidence. */
export const collisionsNow = computed(() => {
  const dates = collisionCounts.answer.value?.dates;
  const date = currentDate.value;
  const last = lastEvidence.value;
  if (!dates || (last !== null && date > last)) return null;
  return dates.findLast((one) => one.date <= date)?.collisions ?? 0;
});
