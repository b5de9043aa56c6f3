import type { Position } from '../api/position';
import { rememberFocus } from '../card/return-focus';
import { flyToPositions } from '../map/fly';
import { isWithoutPlace } from '../map/ground';
import { actorName } from '../state/names';
import { isBeyondEvidence } from '../state/positions';
import { shownDate } from '../state/shown';
import { openFeature } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { actorSymbol } from '../symbols/actor-symbols';
import { LineSwatch } from '../symbols/line-swatch';
import { FADED, formOf, strokeOf } from '../symbols/position-symbols';
import { formatDate, text } from '../text/text';

/** One position in a list: its sign, its title, and what tempers it. Enter flies there and opens its card. */
export function PositionLine({ position, withActor }: { position: Position; withActor?: boolean }) {
  const isPale = isBeyondEvidence(position, shownDate.value);
  const open = () => {
    rememberFocus();
    flyToPositions([position]);
    openFeature({ collection: 'positions', id: position.id });
  };
  return (
    <button type="button" class="position-line" data-position={position.id} onClick={open}>
      {withActor && <ActorChip actor={position.actor} />}
      <LineSwatch
        form={formOf(position.kind)}
        stroke={strokeOf(position.strength, position.geometryBasis)}
        colour={actorSymbol(position.actor).colour}
        actor={position.actor}
        opacity={isPale ? FADED : 1}
      />
      <span class="position-text">
        {withActor && <span class="visually-hidden">{actorName(position.actor)}: </span>}
        <span dir="auto">{position.title}</span>
        <small>{facts(position, isPale).join(' · ')}</small>
      </span>
    </button>
  );
}

function facts(position: Position, isPale: boolean): string[] {
  return [
    text.kindNames[position.kind] ?? position.kind,
    ...(position.strength ? [text.strengthNames[position.strength] ?? position.strength] : []),
    ...ruleFact(position),
    ...(isPale ? [text.lastEvidenceOn(formatDate(position.lastEvidence))] : []),
  ];
}

function ruleFact(position: Position): string[] {
  if (position.geometryBasis !== 'none' || position.kind === 'nothing-found') return [];
  return [isWithoutPlace(position) ? text.withoutPlace : text.ruleOnLine];
}
