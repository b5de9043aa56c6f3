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

/** The sources, with the properties that this view counts and lists. */
export const sources = new LayerData<SourceLine>('sources', {
  only: SOURCE_LINE,
  isPlaceless: true,
});

/** The number of sources per value, by each property. */
export const counted = computed(() =>
  SOURCE_GROUPS.map((by) => ({ by, counts: countedBy(sources.items.value, by) })),
);

/** The label of a value by which sources are counted. */
export function valueName(by: SourceGroup, value: string | null): string {
  if (value === null) return by === 'year' ? t('sourceUndated') : t('notRecorded');
  if (by === 'language') return languageName(value);
  return by === 'year' ? formatDate(value) : word(by, value);
}
