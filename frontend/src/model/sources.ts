import type { Source } from './collection-types';
import { compareCodes } from './order';

/** The properties that the view of the sources needs. */
export const SOURCE_LINE = [
  'id',
  'publisher',
  'title',
  'url',
  'date',
  'side',
  'language',
  'mirror',
  'checkedResult',
] as const satisfies (keyof Source)[];

/** A source with the properties that this view needs. */
export type SourceLine = Pick<Source, (typeof SOURCE_LINE)[number]>;

/** The properties by which sources are counted. */
export const SOURCE_GROUPS = ['language', 'side', 'year', 'checkedResult'] as const;

/** A property by which sources are counted. */
export type SourceGroup = (typeof SOURCE_GROUPS)[number];

/** The value under which a source is counted; null if its record has none. */
export function groupOf(source: SourceLine, by: SourceGroup): string | null {
  if (by === 'year') return source.date?.slice(0, 4) ?? null;
  return source[by];
}

/** The number of sources per value, the largest first; years in their order, and unknown values last. */
export function countedBy(
  sources: SourceLine[],
  by: SourceGroup,
): { value: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const source of sources) {
    const value = groupOf(source, by);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      return by === 'year' ? compareCodes(a.value, b.value) : b.count - a.count;
    });
}
