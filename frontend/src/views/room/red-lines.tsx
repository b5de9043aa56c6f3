import { rememberFocus } from '../../components/focus';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import type { RuledOutBy, RulingLine } from '../../model/room';
import { openAndShow } from '../../state/store';
import { ActorChip, actorSymbol } from '../../symbols/actor';
import { t } from '../../texts/texts';

/** The red lines that rule out some answers, each with a link to its card; the reasons with their words. */
export function RulingLines({ by }: { by: RuledOutBy[] }) {
  const [first] = by;
  if (!first) return null;
  const { alone, redLines } = first;
  return (
    <div class="ruling">
      <small>{t(alone ? 'roomAlone' : 'roomTogether', { count: redLines.length })}</small>
      <Chips lines={redLines} />
      <details>
        <summary>{t('roomWhy')}</summary>
        {by.map(({ explanation }) => (
          <p key={explanation} dir="auto">
            {explanation}
          </p>
        ))}
      </details>
    </div>
  );
}

/** All red lines that take part, folded. */
export function RedLines({ ids }: { ids: string[] }) {
  const lines = ids.flatMap((id) => data.positions.find(id)?.properties ?? []);
  return (
    <details>
      <summary>{t('roomRedLines', { count: ids.length })}</summary>
      <Chips lines={lines} />
    </details>
  );
}

function Chips({ lines }: { lines: RulingLine[] }) {
  return (
    <ul class="ruling-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <RedLine line={line} />
        </li>
      ))}
    </ul>
  );
}

/** A red line with its actor's colour and letters; it opens its card. */
function RedLine({ line: { id, actor, title } }: { line: RulingLine }) {
  return (
    <button
      type="button"
      class="judgement-chip is-red-line"
      data-position={id}
      style={{ '--actor': actorSymbol(actor).colour }}
      onClick={() => {
        rememberFocus();
        openAndShow({ collection: 'positions', id });
      }}
    >
      <ActorChip actor={actor} />
      <bdi class="visually-hidden">{actorName(actor)}: </bdi>
      <span dir="auto">{title}</span>
    </button>
  );
}
