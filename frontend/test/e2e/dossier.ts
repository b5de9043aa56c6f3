import { type FullPosition, isHeldOn, type Position } from '../../src/model/position';
import { START } from '../../src/state/view';
import { fetchLayer } from './visit';

/** The positions of an actor that the page shows initially. */
export async function positionsAtStart(actor: string, kind: string): Promise<Position[]> {
  const { features } = await fetchLayer<Position>('positions');
  return features
    .map((feature) => feature.properties)
    .filter((p) => p.actor === actor && p.kind === kind && isHeldOn(p, START.date));
}

/** A position held on the initial day whose evidence has a quote. */
export async function quotedPosition(): Promise<FullPosition> {
  const { features } = await fetchLayer<FullPosition>('positions');
  const found = features
    .map((feature) => feature.properties)
    .find(
      (p) =>
        START.actors.includes(p.actor) &&
        isHeldOn(p, START.date) &&
        p.statements.some((statement) => statement.quote && statement.sources.length > 0),
    );
  if (!found) throw new Error('The dossier holds no quoted position on the start date.');
  return found;
}
