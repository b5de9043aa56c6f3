import { actorName } from '../data/resolver';
import { isBeyondEvidence, isWithoutPlace, type Position } from '../model/position';
import { unchangedSince } from '../state/signals';
import { openAndShow } from '../state/store';
import { ActorChip, actorSymbol } from '../symbols/actor';
import { fadedStroke, formOf, LineSwatch, strokeOf } from '../symbols/position';
import { formatDate, t, word } from '../texts/texts';
import { Facts } from './facts';
import { rememberFocus } from './focus';

/** The props of {@link PositionRow}. */
interface PositionRowProps {
  position: Position;
  withActor?: boolean;
  /** Whether the row says since when the actor has held it, in this or an earlier form. */
  withSince?: boolean;
}

/** One position in a list: its symbol, its title, and any reservations. Enter moves the map to it and opens its card. */
export function PositionRow({ position, withActor, withSince }: PositionRowProps) {
  const stroke = strokeOf(position.strength, position.geometryBasis);
  const isPast = isBeyondEvidence(position, unchangedSince.value);
  const open = () => {
    rememberFocus();
    openAndShow({ collection: 'positions', id: position.id });
  };
  return (
    <button type="button" class="record-row" data-position={position.id} onClick={open}>
      {withActor && <ActorChip actor={position.actor} />}
      <LineSwatch
        form={formOf(position.kind)}
        stroke={isPast ? fadedStroke(stroke) : stroke}
        colour={actorSymbol(position.actor).colour}
        actor={position.actor}
      />
      <span class="record-text">
        {withActor && <bdi class="visually-hidden">{actorName(position.actor)} · </bdi>}
        <span dir="auto">{position.title}</span>
        <small>
          <Facts of={[...facts(position, isPast), withSince && sinceOf(position)]} />
        </small>
      </span>
    </button>
  );
}

function facts(position: Position, isPast: boolean): string[] {
  return [
    word('kind', position.kind),
    ...(position.strength ? [word('strength', position.strength)] : []),
    ...ruleFact(position),
    ...(isPast ? [t('lastEvidenceOn', { date: formatDate(position.lastEvidence) })] : []),
  ];
}

function sinceOf({ lineSince, validFrom, kind }: Position): string | null {
  if (kind === 'nothing-found') return null;
  const date = formatDate(validFrom);
  return lineSince === validFrom
    ? t('sinceDay', { date })
    : t('sinceForms', { date, first: formatDate(lineSince) });
}

function ruleFact(position: Position): string[] {
  if (position.geometryBasis !== 'none' || position.kind === 'nothing-found') return [];
  return [isWithoutPlace(position) ? t('withoutPlace') : t('ruleOnLine')];
}
