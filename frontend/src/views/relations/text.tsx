import { TableFrame } from '../../components/table-frame';
import { actorName } from '../../data/resolver';
import type { Pairing } from '../../model/pairing';
import type { PairSummary } from '../../model/relations';
import { formatDate, t, word } from '../../texts/texts';
import { titlesOf } from './panel';
import { allPairs } from './shown';

/** The same as a table, with one row per pair of actors. */
export function RelationsText() {
  return (
    <TableFrame name={word('screenTitle', 'relations')}>
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t('pairHead')}</th>
            <th scope="col">{t('relation')}</th>
            <th scope="col">{t('collideOn')}</th>
            <th scope="col">{t('agreeOn')}</th>
          </tr>
        </thead>
        <tbody>
          {allPairs().map((pair) => (
            <Row key={pair.actors.join()} pair={pair} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Row({ pair: { actors, relation, collisions, accords } }: { pair: PairSummary }) {
  const [a, b] = actors;
  return (
    <tr data-pair={actors.join('/')}>
      <th scope="row">
        <bdi>{t('pair', { a: actorName(a), b: actorName(b) })}</bdi>
      </th>
      <td>
        {relation
          ? t('stateSince', {
              state: word('state', relation.state),
              from: formatDate(relation.validFrom),
            })
          : t('noRelation')}
      </td>
      <td>
        <Titles of={collisions} />
      </td>
      <td>
        <Titles of={accords} />
      </td>
    </tr>
  );
}

function Titles({ of }: { of: Pairing[] }) {
  if (of.length === 0) return <>{t('noneOfThem')}</>;
  return (
    <ul>
      {of.map((pairing) => (
        <li key={pairing.id}>
          {titlesOf(pairing).map(({ id, actor, title }) => (
            <small key={id}>
              <bdi>{actor}</bdi>: <bdi>{title}</bdi>
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}
