import { ActorName } from '../../components/actor-name';
import { type Changed, type Changes, changesOf, countsOf } from '../../model/changes';
import type { Day } from '../../model/date';
import type { Position } from '../../model/position';
import { actorOrder } from '../../state/signals';
import { formatDate, formatNumber, joinFacts, t, word } from '../../texts/texts';

/** The table in one sentence: how many positions changed, and the number of collisions before and after. */
export function sentenceOf({ positions, collisions }: Changes, days: [Day, Day]): string {
  const [from, to] = days.map((day) => formatDate(day)) as [string, string];
  const [was, is] = countsOf(collisions).map((count) => formatNumber(count)) as [string, string];
  const [ended, replaced, began] = [positions.ended, positions.replaced, positions.began].map(
    ({ length }) => length,
  ) as [number, number, number];
  const isExchanged = collisions.began.length > 0;
  if (ended + replaced + began === 0 && was === is && !isExchanged)
    return t('changesNothing', { from, to, is });
  const sameNumber = isExchanged ? 'exchanged' : 'same';
  const went = was === is ? sameNumber : 'other';
  return t('changesSentence', { from, to, ended, replaced, began, went, was, is });
}

/** The columns of the table. */
type Column = 'ended' | 'replaced' | 'began' | 'collisions' | 'accords';

/** The heads of the columns. On a phone, each cell has its head beside it. */
function headsOf(): [Column, string][] {
  return [
    ['ended', t('changesEnded')],
    ['replaced', t('changesReplacedHead')],
    ['began', t('changesBegan')],
    ['collisions', word('list', 'collisions')],
    ['accords', word('list', 'accords')],
  ];
}

/**
 * How many positions of each actor ended, were replaced and began, and how many collisions and accords it had before and
 * after. On a phone it looks like a list. The roles keep it a table for screen readers, some of which go by the looks.
 */
export function Summary({ of }: { of: Changes }) {
  const heads = headsOf();
  return (
    <section aria-labelledby="changes-summary">
      <h4 id="changes-summary">{t('changesSummary')}</h4>
      <table class="data-table changes-summary" {...as('table')}>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th scope="col" {...as('columnheader')}>
              {t('actor')}
            </th>
            {heads.map(([column, head]) => (
              <th key={column} scope="col" {...as('columnheader')}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {actorOrder.value.map((actor) => (
            <Row key={actor} actor={actor} heads={heads} of={changesOf(actor, of)} />
          ))}
          <Row actor={null} heads={heads} of={of} />
        </tbody>
      </table>
      <p class="hint">{t('changesBothCount')}</p>
    </section>
  );
}

/** A role that an element has already, as long as it looks like what it is. */
function as(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') {
  return { role };
}

/** The props of {@link Row}. */
interface RowProps {
  /** The actor; all of them, if null. */
  actor: string | null;
  heads: [Column, string][];
  of: Changes;
}

function Row({ actor, heads, of: { positions, collisions, accords } }: RowProps) {
  const cells: Record<Column, string> = {
    ended: kindsOf(positions.ended),
    replaced: kindsOf(positions.replaced.map(({ was }) => was)),
    began: kindsOf(positions.began),
    collisions: beforeAndAfter(collisions),
    accords: beforeAndAfter(accords),
  };
  return (
    <tr data-row={actor ?? 'all'} {...as('row')}>
      <th scope="row" {...as('rowheader')}>
        {actor === null ? t('changesAllActors') : <ActorName id={actor} />}
      </th>
      {heads.map(([column, head]) => (
        <td key={column} data-change={column} data-head={head} {...as('cell')}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}

/** How many of some positions are claims, red lines and others, such as “2 claims · 1 red line”. */
function kindsOf(positions: Position[]): string {
  const count = (kind: Position['kind']) => positions.filter((one) => one.kind === kind).length;
  const [claims, redLines] = [count('claim'), count('red-line')];
  const others = positions.length - claims - redLines;
  if (positions.length === 0) return t('changesNoPosition');
  return joinFacts([
    claims > 0 && t('sinceClaims', { count: claims }),
    redLines > 0 && t('sinceRedLines', { count: redLines }),
    others > 0 && t('changesOthers', { count: others }),
  ]);
}

function beforeAndAfter(changed: Changed<unknown>): string {
  const [was, is] = countsOf(changed).map((count) => formatNumber(count)) as [string, string];
  return t('changesFromTo', { was, is });
}
