import { collisionCounts, loadCollisionCounts } from '../../data/analysis';
import { data } from '../../data/layers';
import { CROSSING } from '../../model/crossing';
import { formatNumber, type TextKey, t } from '../../texts/texts';
import type { Figure, StoryStep } from './steps';

/** The border in the third step. */
const BORDER = 'armenia-iran';

/** Requests the data of the figures, besides what every screen loads. */
export function loadFigures(): void {
  void loadCollisionCounts();
}

/** The figures of a step; null for a figure that has not loaded. */
export function figuresOf({ figures, state }: StoryStep): Partial<Record<Figure, number | null>> {
  const all: Record<Figure, () => number | null> = {
    km: () => data.routes.find(CROSSING.route)?.properties.lengthKm ?? null,
    borderKm: () => data.boundaries.find(BORDER)?.properties.lengthKm ?? null,
    count: () => {
      const dates = collisionCounts.answer.value?.dates;
      return dates?.findLast(({ date }) => date <= (state.date ?? ''))?.collisions ?? null;
    },
  };
  return Object.fromEntries(Object.keys(figures).map((name) => [name, all[name as Figure]()]));
}

/** A step's sentence with its figures; a note that it is loading while one of them is missing. */
export function sentence(step: StoryStep): string {
  const figures = Object.entries(figuresOf(step));
  if (figures.some(([, value]) => value === null)) return t('loading');
  const values = figures.map(([name, value]) => [
    name,
    name === 'count' ? (value ?? 0) : formatNumber(value ?? 0, 1),
  ]);
  return t(`story.${step.id}` as TextKey, Object.fromEntries(values));
}
