import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { Said } from '../../components/said';
import { data } from '../../data/layers';
import { featureOf, fullRecord, loadFullRecords } from '../../data/records';
import { type Pairing, positionsOn } from '../../model/pairing';
import { wordsOfPosition } from '../../model/statement';
import { currentDate } from '../../state/signals';
import { actorSymbol } from '../../symbols/actor';
import { word } from '../../texts/texts';

/** The props of {@link Sides}. */
interface SidesProps {
  actors: [string, string];
  /** The ids of the two positions. */
  positions: [string, string];
  /** The text under each position's words. */
  foot?: (id: string) => ComponentChildren;
}

/** Two positions side by side, each in its actor's colour, with its words by the date shown. */
export function Sides({ actors, positions, foot }: SidesProps) {
  return (
    <div class="pairing-sides">
      {positions.map((id, index) => (
        <Side key={id} actor={actors[index] ?? ''} id={id} foot={foot?.(id)} />
      ))}
    </div>
  );
}

function Side({ actor, id, foot }: { actor: string; id: string; foot: ComponentChildren }) {
  const position = data.positions.find(id)?.properties;
  const record = featureOf(fullRecord('positions', id).value);
  const words = record && wordsOfPosition(record.properties, currentDate.value);
  return (
    <div class="pairing-side" style={{ '--actor': actorSymbol(actor).colour }}>
      <p class="pairing-who">
        <ActorName id={actor} />{' '}
        <small class="pairing-kind">{position && word('kind', position.kind)}</small>
      </p>
      <p dir="auto">{position?.title ?? id}</p>
      {words && <Said words={words} />}
      {foot}
    </div>
  );
}

/** Requests the words of the positions of some pairings, in one request. */
export function useWords(pairings: Pairing[]): void {
  const shown = pairings.flatMap((one) => positionsOn(one, currentDate.value));
  const ids = [...new Set(shown)].sort();
  const key = ids.join();
  useEffect(() => void loadFullRecords('positions', key.split(',').filter(Boolean)), [key]);
}
