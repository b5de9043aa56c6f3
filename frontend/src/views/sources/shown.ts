import { computed } from '@preact/signals';
import { LayerData } from '../../data/layer-data';
import {
  countedBy,
  SOURCE_GROUPS,
  SOURCE_LINE,
  type SourceGroup,
  type SourceLine,
} from '../../model/sources';
import { formatDate, languageName, t, word } from '../../texts/texts';

/** The sources as far as they are counted and listed here. */
export const sources = new LayerData<SourceLine>('sources');

/** Asks for them. */
export function loadSources(): void {
  void sources.load({ only: SOURCE_LINE, isPlaceless: true });
}

/** How many there are of each, by each way of counting. */
export const counted = computed(() =>
  SOURCE_GROUPS.map((by) => ({ by, counts: countedBy(sources.items.value, by) })),
);

/** What a value that sources are counted by is called. */
export function valueName(by: SourceGroup, value: string | null): string {
  if (value === null) return by === 'year' ? t('sourceUndated') : t('notRecorded');
  if (by === 'language') return languageName(value);
  return by === 'year' ? formatDate(value) : word(by, value);
}
