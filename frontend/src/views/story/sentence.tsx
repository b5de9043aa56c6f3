import { isReady, LoadNotice } from '../../components/load-notice';
import { collisionCounts } from '../../data/analysis';
import { data } from '../../data/layers';
import type { Loading } from '../../data/loading';
import { CROSSING } from '../../model/crossing';
import { formatNumber, type TextKey, t } from '../../texts/texts';
import type { Figure, StoryStep } from './steps';

/** The border in the third step. */
const BORDER = 'armenia-iran';

/** Where a figure comes from. */
interface FigureSource {
  of: Loading;
  value: (step: StoryStep) => string | number;
}

const FIGURES: Record<Figure, FigureSource> = {
  km: { of: data.routes, value: () => km(data.routes.find(CROSSING.route)?.properties.lengthKm) },
  borderKm: {
    of: data.boundaries,
    value: () => km(data.boundaries.find(BORDER)?.properties.lengthKm),
  },
  count: {
    of: collisionCounts,
    value: ({ state: { date = '' } }) =>
      collisionCounts.answer.value?.dates.findLast((one) => one.date <= date)?.collisions ?? 0,
  },
};

function km(length: number | null | undefined): string {
  return length == null ? '–' : formatNumber(length, 1);
}

/** A step's sentence with its figures. Requests their data. */
export function Sentence({ of: step }: { of: StoryStep }) {
  const figures = (Object.keys(step.figures) as Figure[]).map((name) => ({
    name,
    ...FIGURES[name],
  }));
  const needed = figures.map(({ of }) => of);
  if (!isReady(needed)) return <LoadNotice of={needed} />;
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value(step)]));
  return <p>{t(`story.${step.id}` as TextKey, values)}</p>;
}
