import { ActorName } from '../../components/actor-name';
import { type Changed, type Changes, changesOf, countsOf } from '../../model/changes';
import type { Position } from '../../model/position';
import { actorOrder } from '../../state/signals';
import { formatList, formatNumber, t, word } from '../../texts/texts';

/** How many positions of each actor ended, were replaced and began, and how many collisions and accords it had before and after. */
export function Summary({ of }: { of: Changes }) {
  return (
    <section aria-labelledby="changes-summary">
      <h4 id="changes-summary">{t('changesSummary')}</h4>
      <table class="data-table changes-summary">
        <thead>
          <tr>
            <th scope="col">{t('actor')}</th>
            <th scope="col">{t('changesEnded')}</th>
            <th scope="col">{t('changesReplacedHead')}</th>
            <th scope="col">{t('changesBegan')}</th>
            <th scope="col">{word('list', 'collisions')}</th>
            <th scope="col">{word('list', 'accords')}</th>
          </tr>
        </thead>
        <tbody>
          {actorOrder.value.map((actor) => (
            <Row key={actor} actor={actor} of={changesOf(actor, of)} />
          ))}
          <Row actor={null} of={of} />
        </tbody>
      </table>
      <p class="hint">{t('changesBothCount')}</p>
    </section>
  );
}

/** The changes of one actor; of all, without an actor. */
function Row({
  actor,
  of: { positions, collisions, accords },
}: {
  actor: string | null;
  of: Changes;
}) {
  const { ended, replaced, began } = positions;
  return (
    <tr data-row={actor ?? 'all'}>
      <th scope="row">{actor === null ? t('changesAllActors') : <ActorName id={actor} />}</th>
      <td data-change="ended">{kindsOf(ended)}</td>
      <td data-change="replaced">{kindsOf(replaced.map(({ was }) => was))}</td>
      <td data-change="began">{kindsOf(began)}</td>
      <td data-change="collisions">{beforeAndAfter(collisions)}</td>
      <td data-change="accords">{beforeAndAfter(accords)}</td>
    </tr>
  );
}

/** How many of some positions are claims, red lines and others, such as “2 claims and 1 red line”. */
function kindsOf(positions: Position[]): string {
  const count = (kind: Position['kind']) => positions.filter((one) => one.kind === kind).length;
  const [claims, redLines] = [count('claim'), count('red-line')];
  const others = positions.length - claims - redLines;
  if (positions.length === 0) return t('changesNoPosition');
  return formatList(
    [
      claims > 0 ? t('sinceClaims', { count: claims }) : '',
      redLines > 0 ? t('sinceRedLines', { count: redLines }) : '',
      others > 0 ? t('changesOthers', { count: others }) : '',
    ].filter(Boolean),
  );
}

function beforeAndAfter(changed: Changed<unknown>): string {
  const [was, is] = countsOf(changed).map((count) => formatNumber(count)) as [string, string];
  return t('changesFromTo', { was, is });
}
