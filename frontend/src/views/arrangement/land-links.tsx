import { useEffect } from 'preact/hooks';
import { LoadFailure } from '../../components/load-notice';
import { continuityAddress, continuityData, type Link } from '../../data/analysis';
import { data } from '../../data/layers';
import { territoryName } from '../../data/resolver';
import type { Arrangement } from '../../model/arrangement';
import { currentDate } from '../../state/signals';
import { t } from '../../texts/texts';

/** The links by land that an arrangement of the route affects. */
const LINKS: Link[] = [
  { from: 'iran', to: 'armenia', through: null },
  { from: 'azerbaijan', to: 'nakhchivan', through: 'armenia' },
  { from: 'azerbaijan', to: 'nakhchivan', through: null },
];

const ANSWERS = LINKS.map((link) => ({ link, found: continuityData() }));

/** Which territories are joined by land under a choice, by which way, or why they are not. */
export function LandLinks({ chosen }: { chosen: Arrangement }) {
  return (
    <section class="land-links">
      <h3>{t('landLinks')}</h3>
      <LoadFailure of={[data.territories]} />
      <dl>
        {ANSWERS.map(({ link, found }) => (
          <LandLink
            key={`${link.from} ${link.through}`}
            link={link}
            found={found}
            chosen={chosen}
          />
        ))}
      </dl>
    </section>
  );
}

function LandLink({ link, found, chosen }: (typeof ANSWERS)[number] & { chosen: Arrangement }) {
  const address = continuityAddress(link, chosen, currentDate.value);
  useEffect(() => void found.load(address), [found, address]);
  const answer = found.answer.value;
  const [a, b] = [territoryName(link.from), territoryName(link.to)];
  return (
    <div data-link={`${link.from}-${link.to}${link.through ? `-${link.through}` : ''}`}>
      <dt>
        {link.through
          ? t('linkThrough', { a, b, through: territoryName(link.through) })
          : t('link', { a, b })}
      </dt>
      <dd>
        <LoadFailure of={[found]} />
        {answer && (
          <span data-connected={String(answer.connected)}>
            <strong>{connectedText(answer.connected)}</strong>{' '}
            <span dir="auto">{answer.explanation}</span>
          </span>
        )}
        {answer && answer.crossings.length > 0 && (
          <small dir="auto">
            {[...new Set(answer.crossings.map(({ name }) => name))].join(' → ')}
          </small>
        )}
      </dd>
    </div>
  );
}

function connectedText(connected: boolean | null): string {
  if (connected === null) return t('joinedUnknown');
  return connected ? t('joined') : t('notJoined');
}
