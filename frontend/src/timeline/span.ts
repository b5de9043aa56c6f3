import { computed } from '@preact/signals';
import { data, lastEvidence } from '../state/data';
import { firstDay } from '../state/date';
import { changes } from '../state/shown';
import { view } from '../state/store';
import { START } from '../state/view';
import { type Counted, histogram } from './histogram';
import { domainOf } from './scale';

const span = computed(() => view.value.span);
const actors = computed(() => view.value.actors.join());

const counted = computed<Counted[]>(() => {
  const shown = actors.value.split(',');
  return data.statements.items.value.map((statement) => ({
    day: firstDay(statement.date),
    isShown: [statement.actor, ...(statement.actors ?? [])].some((actor) => shown.includes(actor)),
  }));
});

/** The days that the time line shows, from the data's first to its last. */
export const domain = computed(() => {
  const days = [...counted.value.map(({ day }) => day), ...changes.value, START.date].sort();
  const last = [lastEvidence.value ?? START.date, days.at(-1) ?? START.date].sort().at(-1);
  return domainOf(span.value, days[0] ?? START.date, last ?? START.date);
});

/** The counts behind the slider. */
export const bins = computed(() => histogram(counted.value, domain.value));

/** How many statements the bars hold together. */
export const countedInDomain = computed(() => bins.value.reduce((sum, bin) => sum + bin.count, 0));
